import { idempotent, talent, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';

export function mergePeople(body: { survivor_id: string; merged_id: string; reason: string }) {
  return withIdempotencyKey(`merge ${JSON.stringify(body)}`, (key) => unwrap(talent.POST('/v1/merges', { body, ...idempotent(key) })));
}
