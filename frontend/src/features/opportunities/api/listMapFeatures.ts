import { registry, unwrap } from '@/shared/api/client';

/** All carriers, with their outlines where entered, and the parcels that have one. */
export async function listMapFeatures() {
  return (await unwrap(registry.GET('/v1/opportunities/places'))).items;
}
