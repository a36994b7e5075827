import { investment, unwrap } from '@/shared/api/client';
import type { PlanDetail } from '@/shared/api/types';

export function getPlan(id: string): Promise<PlanDetail> {
  return unwrap(investment.GET('/v1/plans/{id}', { params: { path: { id } } }));
}
