import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { MapFeature } from '@/shared/api/types';

/** Enters the outline of a carrier; null takes it away. */
export function putOutline({ id, version }: Pick<MapFeature, 'id' | 'version'>, geometry: MapFeature['geometry']) {
  return unwrap(registry.PUT('/v1/opportunities/places/{carrier_code}', { params: { path: { carrier_code: id }, header: ifMatch(version) }, body: { geometry } }));
}
