import { registry, unwrap } from '@/shared/api/client';
import type { Carrier } from '@/shared/api/types';

/** All carriers: the plan has twenty, so one page holds them. */
export async function listCarriers(): Promise<Carrier[]> {
  return (await unwrap(registry.GET('/v1/carriers', { params: { query: { limit: 500 } } }))).items;
}
