import { idempotent, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewStatisticsRule } from '@/shared/api/types';

export function createRule(body: NewStatisticsRule) {
  return withIdempotencyKey(`statistics rule ${JSON.stringify(body)}`, (key) => unwrap(investment.POST('/v1/statistics-rules', { body, ...idempotent(key) })));
}
