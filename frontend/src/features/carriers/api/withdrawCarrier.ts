import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { Carrier } from '@/shared/api/types';

/** Takes back a carrier that officials entered by mistake. */
export function withdrawCarrier({ id, version }: Pick<Carrier, 'id' | 'version'>): Promise<unknown> {
  return unwrap(registry.DELETE('/v1/carriers/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
