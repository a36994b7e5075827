import { idempotent, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Actual, Confirmed } from '@/shared/api/types';

/** Confirms submissions at the versions that were looked at: all of them or none. */
export function confirmMany(actuals: readonly Pick<Actual, 'id' | 'version'>[]): Promise<Confirmed> {
  const items = actuals.map(({ id, version }) => ({ id, version }));
  return withIdempotencyKey(`confirm ${JSON.stringify(items)}`, (key) =>
    unwrap(investment.POST('/v1/actuals/confirm', { body: { items, period: [], carrier: [] }, ...idempotent(key) })),
  );
}
