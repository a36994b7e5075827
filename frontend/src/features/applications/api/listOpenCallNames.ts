import { talent, unwrap } from '@/shared/api/client';

/** The calls that an application may answer. */
export async function listOpenCallNames() {
  const { items } = await unwrap(talent.GET('/v1/open-calls', { params: { query: { limit: 100, state: ['published', 'closed'] } } }));
  return items.map(({ id, title, programme, batch }) => ({ value: id, label: title, programme, batch }));
}
