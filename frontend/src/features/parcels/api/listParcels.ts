import { registry, unwrap } from '@/shared/api/client';
import type { ParcelQuery } from '@/shared/api/types';

export function listParcels(query: ParcelQuery) {
  return unwrap(registry.GET('/v1/parcels', { params: { query } }));
}
