import { talent, unwrap } from '@/shared/api/client';
import type { Person } from '@/shared/api/types';

/** One of the two that are compared; the person's own data masked. */
export function getCandidate(id: string): Promise<Person> {
  return unwrap(talent.GET('/v1/people/{id}', { params: { path: { id } } }));
}
