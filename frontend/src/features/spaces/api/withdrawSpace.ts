import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { Space } from '@/shared/api/types';

export function withdrawSpace({ id, version }: Pick<Space, 'id' | 'version'>) {
  return unwrap(registry.DELETE('/v1/spaces/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
