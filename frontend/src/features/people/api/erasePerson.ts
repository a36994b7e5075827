import { ifMatch, talent, unwrap } from '@/shared/api/client';
import type { Person } from '@/shared/api/types';

export function erasePerson({ id, version }: Pick<Person, 'id' | 'version'>) {
  return unwrap(talent.POST('/v1/people/{id}/erase', { params: { path: { id }, header: ifMatch(version) } }));
}
