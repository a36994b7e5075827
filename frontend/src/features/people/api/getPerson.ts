import { talent, unwrap } from '@/shared/api/client';
import type { Person } from '@/shared/api/types';

export function getPerson(id: string): Promise<Person> {
  return unwrap(talent.GET('/v1/people/{id}', { params: { path: { id } } }));
}
