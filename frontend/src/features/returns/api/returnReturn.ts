import { idempotent, ifMatch, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { StatisticsReturn, StatisticsReturnDetail } from '@/shared/api/types';

export function returnReturn({ id, version }: Pick<StatisticsReturn, 'id' | 'version'>, reason: string): Promise<StatisticsReturnDetail> {
  return withIdempotencyKey(`returnReturn ${id} ${version} ${reason}`, (key) =>
    unwrap(investment.POST('/v1/returns/{id}/return', { params: { path: { id }, header: ifMatch(version) }, body: { reason }, ...idempotent(key) })),
  );
}
