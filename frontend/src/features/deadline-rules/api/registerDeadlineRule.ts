import { idempotent, talent, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewDeadlineRule } from '@/shared/api/types';

export function registerDeadlineRule(body: NewDeadlineRule) {
  return withIdempotencyKey(`deadlines ${JSON.stringify(body)}`, (key) => unwrap(talent.POST('/v1/deadline-rules', { body, ...idempotent(key) })));
}
