import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { Parcel } from '@/shared/api/types';

export function withdrawParcel({ id, version }: Pick<Parcel, 'id' | 'version'>) {
  return unwrap(registry.DELETE('/v1/parcels/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
