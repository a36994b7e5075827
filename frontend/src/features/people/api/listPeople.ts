import { talent, unwrap } from '@/shared/api/client';
import type { PersonQuery } from '@/shared/api/types';

export function listPeople(query: PersonQuery) {
  return unwrap(talent.GET('/v1/people', { params: { query } }));
}
