import { progress, unwrap } from '@/shared/api/client';

/** All tasks by name: an activity may serve any of them. */
export async function listTaskNames(): Promise<{ code: string; title: string }[]> {
  const { items } = await unwrap(progress.GET('/v1/tasks', { params: { query: { limit: 500 } } }));
  return items.map(({ code, title }) => ({ code, title }));
}
