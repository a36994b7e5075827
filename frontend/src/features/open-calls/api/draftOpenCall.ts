import { idempotent, talent, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewOpenCall } from '@/shared/api/types';

export function draftOpenCall(body: NewOpenCall) {
  return withIdempotencyKey(`call ${JSON.stringify(body)}`, (key) => unwrap(talent.POST('/v1/open-calls', { body, ...idempotent(key) })));
}
