import { idempotent, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewStatisticsReturn, StatisticsReturnDetail } from '@/shared/api/types';

export function enterReturn(body: NewStatisticsReturn): Promise<StatisticsReturnDetail> {
  return withIdempotencyKey(`enterReturn ${JSON.stringify(body)}`, (key) => unwrap(investment.POST('/v1/returns', { body, ...idempotent(key) })));
}
