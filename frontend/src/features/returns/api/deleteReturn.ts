import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { StatisticsReturn } from '@/shared/api/types';

export function deleteReturn({ id, version }: Pick<StatisticsReturn, 'id' | 'version'>) {
  return unwrap(investment.DELETE('/v1/returns/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
