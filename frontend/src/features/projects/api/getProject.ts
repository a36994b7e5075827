import { registry, unwrap } from '@/shared/api/client';
import type { Project } from '@/shared/api/types';

export function getProject(id: string): Promise<Project> {
  return unwrap(registry.GET('/v1/projects/{id}', { params: { path: { id } } }));
}
