import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { Plan } from '@/shared/api/types';

export function withdrawPlan({ id, version }: Pick<Plan, 'id' | 'version'>) {
  return unwrap(investment.DELETE('/v1/plans/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
