import { talent, unwrap } from '@/shared/api/client';
import type { Revealed, Revealing } from '@/shared/api/types';

/** Never repeated by itself: each look is kept. */
export function revealPerson(id: string, body: Revealing): Promise<Revealed> {
  return unwrap(talent.POST('/v1/people/{id}/reveal', { params: { path: { id } }, body }));
}
