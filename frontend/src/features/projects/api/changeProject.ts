import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { Project, ProjectChange } from '@/shared/api/types';

export function changeProject({ id, version }: Pick<Project, 'id' | 'version'>, body: ProjectChange) {
  return unwrap(registry.PATCH('/v1/projects/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
