import { talent, unwrap } from '@/shared/api/client';

export function listSelections(person_id: string) {
  return unwrap(talent.GET('/v1/selections', { params: { query: { person_id, limit: 200, state: ['active', 'withdrawn'] } } }));
}
