import { talent, unwrap } from '@/shared/api/client';

/** All talent programmes that stand, with their batches. */
export async function listProgrammeNames() {
  const { items } = await unwrap(talent.GET('/v1/programmes', { params: { query: { limit: 500 } } }));
  return items.map(({ code, name, applies_to, batches }) => ({ code, name, applies_to, batches: (batches ?? []).map((batch) => batch.code) }));
}
