import { registry, unwrap } from '@/shared/api/client';

export async function listListNames(): Promise<{ code: string; name: string }[]> {
  const { items } = await unwrap(registry.GET('/v1/project-lists', { params: { query: { limit: 500 } } }));
  return items.map(({ code, name }) => ({ code, name }));
}
