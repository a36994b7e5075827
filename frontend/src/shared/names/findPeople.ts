import { talent, unwrap } from '@/shared/api/client';

/** The first people that a word finds, for choosing one: by code, name or document number, as far as the caller may look. */
export async function findPeople(q: string): Promise<{ id: string; label: string }[]> {
  const { items } = await unwrap(talent.GET('/v1/people', { params: { query: { limit: 20, ...(q ? { q } : {}) } } }));
  return items.map(({ id, code, personal }) => ({ id, label: personal?.name ? `${code} ${personal.name}` : code }));
}
