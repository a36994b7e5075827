import { registry, unwrap } from '@/shared/api/client';

/** The first enterprises that a word finds, for choosing one. */
export async function findEnterprises(q: string): Promise<{ id: string; name: string; credit_code: string }[]> {
  const { items } = await unwrap(registry.GET('/v1/enterprises', { params: { query: { limit: 20, ...(q ? { q } : {}) } } }));
  return items.map(({ id, name, credit_code }) => ({ id, name, credit_code }));
}
