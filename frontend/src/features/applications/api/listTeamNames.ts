import { talent, unwrap } from '@/shared/api/client';

/** The teams that may apply, for a form's field. */
export async function listTeamNames() {
  const { items } = await unwrap(talent.GET('/v1/teams', { params: { query: { limit: 500 } } }));
  return items.map(({ id, name }) => ({ value: id, label: name }));
}
