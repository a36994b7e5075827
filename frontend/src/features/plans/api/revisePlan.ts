import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { Plan, PlanRevision } from '@/shared/api/types';

export function revisePlan({ id, version }: Pick<Plan, 'id' | 'version'>, body: PlanRevision) {
  return unwrap(investment.PATCH('/v1/plans/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
