import { registry, unwrap } from '@/shared/api/client';
import type { Parcel } from '@/shared/api/types';

export function getParcel(id: string): Promise<Parcel> {
  return unwrap(registry.GET('/v1/parcels/{id}', { params: { path: { id } } }));
}
