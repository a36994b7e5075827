import { investment, unwrap } from '@/shared/api/client';
import type { PlanQuery } from '@/shared/api/types';

export function listPlans(query: PlanQuery) {
  return unwrap(investment.GET('/v1/plans', { params: { query } }));
}
