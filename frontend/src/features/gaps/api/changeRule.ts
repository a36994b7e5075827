import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { StatisticsRule, StatisticsRuleChange } from '@/shared/api/types';

export function changeRule({ id, version }: Pick<StatisticsRule, 'id' | 'version'>, body: StatisticsRuleChange) {
  return unwrap(investment.PATCH('/v1/statistics-rules/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
