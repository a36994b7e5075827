import { investment, unwrap } from '@/shared/api/client';
import type { StatisticsReturnQuery } from '@/shared/api/types';

export function listReturns(query: StatisticsReturnQuery) {
  return unwrap(investment.GET('/v1/returns', { params: { query } }));
}
