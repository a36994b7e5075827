import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { ProspectCohort } from '@/shared/api/types';

export function removeMember({ id, version }: Pick<ProspectCohort, 'id' | 'version'>, prospect_id: string) {
  return unwrap(investment.DELETE('/v1/prospect-cohorts/{id}/members/{prospect_id}', { params: { path: { id, prospect_id }, header: ifMatch(version) } }));
}
