import { investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Actual, NewActual } from '@/shared/api/types';

export function createActual(body: NewActual): Promise<Actual> {
  return withIdempotencyKey(`actual ${JSON.stringify(body)}`, (key) =>
    unwrap(investment.POST('/v1/actuals', { body, params: { header: { 'Idempotency-Key': key } } })),
  );
}
