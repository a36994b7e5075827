import { idempotent, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewVisit } from '@/shared/api/types';

export function registerVisit(body: NewVisit) {
  return withIdempotencyKey(`visit ${JSON.stringify(body)}`, (key) => unwrap(investment.POST('/v1/visits', { body, ...idempotent(key) })));
}
