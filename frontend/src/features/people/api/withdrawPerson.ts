import { ifMatch, talent, unwrap } from '@/shared/api/client';
import type { Person } from '@/shared/api/types';

export function withdrawPerson({ id, version }: Pick<Person, 'id' | 'version'>) {
  return unwrap(talent.DELETE('/v1/people/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
