import { idempotent, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Actual, NewActual } from '@/shared/api/types';

/** `acknowledge` says that a figure far from its neighbours has been looked at and is meant. */
export function createActual(body: NewActual, acknowledge: boolean): Promise<Actual> {
  return withIdempotencyKey(`enter ${JSON.stringify(body)} ${acknowledge}`, (key) =>
    unwrap(investment.POST('/v1/actuals', { body, params: { query: { acknowledge } }, ...idempotent(key) })),
  );
}
