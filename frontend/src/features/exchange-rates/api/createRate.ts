import { idempotent, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewRate } from '@/shared/api/types';

export function createRate(body: NewRate) {
  return withIdempotencyKey(`rate ${JSON.stringify(body)}`, (key) => unwrap(investment.POST('/v1/exchange-rates', { body, ...idempotent(key) })));
}
