import { registry, unwrap } from '@/shared/api/client';
import type { Named } from './listUnits';

export async function listCarriers(): Promise<Named[]> {
  const { items } = await unwrap(registry.GET('/v1/carriers', { params: { query: { limit: 500 } } }));
  return items.map(({ code, name }) => ({ code, name }));
}
