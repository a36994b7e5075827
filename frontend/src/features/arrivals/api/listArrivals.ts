import { investment, unwrap } from '@/shared/api/client';
import type { ArrivalQuery } from '@/shared/api/types';

export function listArrivals(query: ArrivalQuery) {
  return unwrap(investment.GET('/v1/arrivals', { params: { query } }));
}
