import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { ProspectCohort, ProspectCohortChange } from '@/shared/api/types';

export function changeCohort({ id, version }: Pick<ProspectCohort, 'id' | 'version'>, body: ProspectCohortChange) {
  return unwrap(investment.PATCH('/v1/prospect-cohorts/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
