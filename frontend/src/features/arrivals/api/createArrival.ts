import { idempotent, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewArrival } from '@/shared/api/types';

export function createArrival(body: NewArrival, acknowledge: boolean) {
  const query = { acknowledge };
  return withIdempotencyKey(`arrival ${acknowledge} ${JSON.stringify(body)}`, (key) => unwrap(investment.POST('/v1/arrivals', { params: { query }, body, ...idempotent(key) })));
}
