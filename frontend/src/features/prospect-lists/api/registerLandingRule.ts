import { idempotent, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewLandingRule } from '@/shared/api/types';

export function registerLandingRule(body: NewLandingRule) {
  return withIdempotencyKey(`landing rule ${JSON.stringify(body)}`, (key) => unwrap(investment.POST('/v1/landing-rules', { body, ...idempotent(key) })));
}
