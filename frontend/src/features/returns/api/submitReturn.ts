import { idempotent, ifMatch, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { StatisticsReturn, StatisticsReturnDetail } from '@/shared/api/types';

export function submitReturn({ id, version }: Pick<StatisticsReturn, 'id' | 'version'>): Promise<StatisticsReturnDetail> {
  return withIdempotencyKey(`submitReturn ${id} ${version}`, (key) =>
    unwrap(investment.POST('/v1/returns/{id}/submit', { params: { path: { id }, header: ifMatch(version) }, ...idempotent(key) })),
  );
}
