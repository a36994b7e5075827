import { idempotent, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewPlan } from '@/shared/api/types';

export function createPlan(body: NewPlan) {
  return withIdempotencyKey(`plan ${JSON.stringify(body)}`, (key) => unwrap(investment.POST('/v1/plans', { body, ...idempotent(key) })));
}
