import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { StatisticsRule } from '@/shared/api/types';

export function withdrawRule({ id, version }: Pick<StatisticsRule, 'id' | 'version'>) {
  return unwrap(investment.DELETE('/v1/statistics-rules/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
