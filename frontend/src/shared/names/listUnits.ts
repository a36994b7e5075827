import { identity, unwrap } from '@/shared/api/client';

export interface Named {
  code: string;
  name: string;
}

export async function listUnits(): Promise<Named[]> {
  const { items } = await unwrap(identity.GET('/v1/units', { params: { query: { limit: 500 } } }));
  return items.map(({ code, name }) => ({ code, name }));
}
