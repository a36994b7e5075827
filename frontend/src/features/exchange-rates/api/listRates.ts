import { investment, unwrap } from '@/shared/api/client';
import type { RateQuery } from '@/shared/api/types';

export function listRates(query: RateQuery) {
  return unwrap(investment.GET('/v1/exchange-rates', { params: { query } }));
}
