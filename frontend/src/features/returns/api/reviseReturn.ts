import { idempotent, ifMatch, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewReturnRevision, StatisticsReturn, StatisticsReturnDetail } from '@/shared/api/types';

export function reviseReturn({ id, version }: Pick<StatisticsReturn, 'id' | 'version'>, body: NewReturnRevision): Promise<StatisticsReturnDetail> {
  return withIdempotencyKey(`reviseReturn ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(investment.POST('/v1/returns/{id}/revise', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
