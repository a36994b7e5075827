import { identity, unwrap } from '@/shared/api/client';

export async function listUnitNames(): Promise<{ code: string; name: string }[]> {
  const { items } = await unwrap(identity.GET('/v1/units', { params: { query: { limit: 500 } } }));
  return items.map(({ code, name }) => ({ code, name }));
}
