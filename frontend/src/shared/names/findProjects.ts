import { registry, unwrap } from '@/shared/api/client';

/** The first projects that a word finds, for choosing one. */
export async function findProjects(q: string): Promise<{ id: string; name: string }[]> {
  const { items } = await unwrap(registry.GET('/v1/projects', { params: { query: { limit: 20, state: ['active'], ...(q ? { q } : {}) } } }));
  return items.map(({ id, name }) => ({ id, name }));
}
