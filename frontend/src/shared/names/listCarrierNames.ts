import { registry, unwrap } from '@/shared/api/client';

export async function listCarrierNames(): Promise<{ code: string; name: string }[]> {
  const { items } = await unwrap(registry.GET('/v1/carriers', { params: { query: { limit: 500 } } }));
  return items.map(({ code, name }) => ({ code, name }));
}
