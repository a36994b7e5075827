import { registry, unwrap } from '@/shared/api/client';
import type { Place } from '@/shared/api/types';

/** Axes, streets and towns, those that left the district among them. */
export async function listPlaces(): Promise<Place[]> {
  return (await unwrap(registry.GET('/v1/places', {}))).items;
}
