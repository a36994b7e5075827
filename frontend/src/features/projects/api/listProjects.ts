import { registry, unwrap } from '@/shared/api/client';
import type { ProjectQuery } from '@/shared/api/types';

export function listProjects(query: ProjectQuery) {
  return unwrap(registry.GET('/v1/projects', { params: { query } }));
}
