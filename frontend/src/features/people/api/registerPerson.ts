import { idempotent, talent, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewPerson } from '@/shared/api/types';

export function registerPerson(body: NewPerson) {
  return withIdempotencyKey(`person ${JSON.stringify(body)}`, (key) => unwrap(talent.POST('/v1/people', { body, ...idempotent(key) })));
}
