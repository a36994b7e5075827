import { investment, unwrap } from '@/shared/api/client';
import type { VisitQuery } from '@/shared/api/types';

export function listVisits(query: VisitQuery) {
  return unwrap(investment.GET('/v1/visits', { params: { query } }));
}
