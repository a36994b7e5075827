import { idempotent, talent, unwrap } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/talent';
import { withIdempotencyKey } from '@/shared/api/idempotency';

export function enterObjection(body: components['schemas']['NewObjection']) {
  return withIdempotencyKey(`objection ${JSON.stringify(body)}`, (key) => unwrap(talent.POST('/v1/objections', { body, ...idempotent(key) })));
}
