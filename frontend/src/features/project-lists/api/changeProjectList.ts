import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { ProjectList, ProjectListChange } from '@/shared/api/types';

export function changeProjectList({ id, version }: Pick<ProjectList, 'id' | 'version'>, body: ProjectListChange) {
  return unwrap(registry.PATCH('/v1/project-lists/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
