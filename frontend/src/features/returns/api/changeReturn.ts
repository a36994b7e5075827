import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { StatisticsReturn, StatisticsReturnChange, StatisticsReturnDetail } from '@/shared/api/types';

export function changeReturn({ id, version }: Pick<StatisticsReturn, 'id' | 'version'>, body: StatisticsReturnChange): Promise<StatisticsReturnDetail> {
  return unwrap(investment.PATCH('/v1/returns/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
