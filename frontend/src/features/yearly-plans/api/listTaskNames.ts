import { progress, unwrap } from '@/shared/api/client';

export async function listTaskNames(): Promise<{ code: string; title: string }[]> {
  const { items } = await unwrap(progress.GET('/v1/tasks', { params: { query: { limit: 500 } } }));
  return items.map(({ code, title }) => ({ code, title }));
}
