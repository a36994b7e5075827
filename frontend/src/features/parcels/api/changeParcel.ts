import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { Parcel, ParcelChange } from '@/shared/api/types';

export function changeParcel({ id, version }: Pick<Parcel, 'id' | 'version'>, body: ParcelChange) {
  return unwrap(registry.PATCH('/v1/parcels/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
