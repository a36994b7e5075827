import { idempotent, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { ClosedMonth } from '@/shared/api/types';

export function closeMonth(body: Pick<ClosedMonth, 'period' | 'basis'>): Promise<ClosedMonth> {
  return withIdempotencyKey(`close ${JSON.stringify(body)}`, (key) => unwrap(investment.POST('/v1/closed-months', { body, ...idempotent(key) })));
}
