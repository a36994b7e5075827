import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { ProjectList } from '@/shared/api/types';

export function removeMember({ id, version }: Pick<ProjectList, 'id' | 'version'>, project_id: string) {
  return unwrap(registry.DELETE('/v1/project-lists/{id}/members/{project_id}', { params: { path: { id, project_id }, header: ifMatch(version) } }));
}
