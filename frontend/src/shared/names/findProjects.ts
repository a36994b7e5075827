import { registry, unwrap } from '@/shared/api/client';

/** The first projects that a word finds, for choosing one. */
export async function findProjects(q: string): Promise<{ id: string; name: string; code: string | null }[]> {
  const { items } = await unwrap(registry.GET('/v1/projects', { params: { query: { limit: 20, state: ['active'], ...(q ? { q } : {}) } } }));
  return items.map(({ id, name, code }) => ({ id, name, code }));
}
