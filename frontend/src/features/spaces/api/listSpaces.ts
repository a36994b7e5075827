import { registry, unwrap } from '@/shared/api/client';
import type { SpaceQuery } from '@/shared/api/types';

export function listSpaces(query: SpaceQuery) {
  return unwrap(registry.GET('/v1/spaces', { params: { query } }));
}
