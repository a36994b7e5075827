import { ifMatch, talent, unwrap } from '@/shared/api/client';
import type { Person, PersonChange } from '@/shared/api/types';

export function changePerson({ id, version }: Pick<Person, 'id' | 'version'>, body: PersonChange) {
  return unwrap(talent.PATCH('/v1/people/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
