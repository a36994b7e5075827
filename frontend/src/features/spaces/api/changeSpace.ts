import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { Space, SpaceChange } from '@/shared/api/types';

export function changeSpace({ id, version }: Pick<Space, 'id' | 'version'>, body: SpaceChange) {
  return unwrap(registry.PATCH('/v1/spaces/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
