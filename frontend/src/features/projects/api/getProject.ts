import { registry, unwrap } from '@/shared/api/client';
import type { ProjectAnswer } from '@/shared/api/types';

export function getProject(id: string): Promise<ProjectAnswer> {
  return unwrap(registry.GET('/v1/projects/{id}', { params: { path: { id } } }));
}
