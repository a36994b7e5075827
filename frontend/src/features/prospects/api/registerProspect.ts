import { idempotent, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewProspect } from '@/shared/api/types';

export function registerProspect(body: NewProspect) {
  return withIdempotencyKey(`prospect ${JSON.stringify(body)}`, (key) => unwrap(investment.POST('/v1/prospects', { body, ...idempotent(key) })));
}
