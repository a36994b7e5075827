import { idempotent, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewYearlyPlan } from '@/shared/api/types';

export function draftPlan(body: NewYearlyPlan) {
  return withIdempotencyKey(`yearly plan ${JSON.stringify(body)}`, (key) => unwrap(progress.POST('/v1/yearly-plans', { body, ...idempotent(key) })));
}
