import { registry, unwrap } from '@/shared/api/client';
import type { Page, Project, ProjectQuery } from '@/shared/api/types';

export function listProjects(query: ProjectQuery): Promise<Page<Project>> {
  return unwrap(registry.GET('/v1/projects', { params: { query } }));
}
