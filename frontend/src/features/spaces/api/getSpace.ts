import { registry, unwrap } from '@/shared/api/client';
import type { Space } from '@/shared/api/types';

export function getSpace(id: string): Promise<Space> {
  return unwrap(registry.GET('/v1/spaces/{id}', { params: { path: { id } } }));
}
