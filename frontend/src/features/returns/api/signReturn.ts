import { idempotent, ifMatch, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { StatisticsReturn, StatisticsReturnDetail } from '@/shared/api/types';

export function signReturn({ id, version }: Pick<StatisticsReturn, 'id' | 'version'>): Promise<StatisticsReturnDetail> {
  return withIdempotencyKey(`signReturn ${id} ${version}`, (key) =>
    unwrap(investment.POST('/v1/returns/{id}/sign', { params: { path: { id }, header: ifMatch(version) }, ...idempotent(key) })),
  );
}
