import { idempotent, talent, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewCountingRule } from '@/shared/api/types';

export function registerCountingRule(body: NewCountingRule) {
  return withIdempotencyKey(`counting-rules ${JSON.stringify(body)}`, (key) => unwrap(talent.POST('/v1/counting-rules', { body, ...idempotent(key) })));
}
