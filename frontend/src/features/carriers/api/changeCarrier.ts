import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { Carrier, CarrierChange } from '@/shared/api/types';

export function changeCarrier({ id, version }: Pick<Carrier, 'id' | 'version'>, body: CarrierChange): Promise<Carrier> {
  return unwrap(registry.PATCH('/v1/carriers/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
