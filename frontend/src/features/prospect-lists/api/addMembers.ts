import { idempotent, ifMatch, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { ProspectCohort } from '@/shared/api/types';

/** Puts prospects on an open list, by their codes. */
export function addMembers({ id, version }: Pick<ProspectCohort, 'id' | 'version'>, codes: string[]) {
  return withIdempotencyKey(`cohort members ${id} ${version} ${codes.join()}`, (key) =>
    unwrap(investment.POST('/v1/prospect-cohorts/{id}/members', { params: { path: { id }, header: ifMatch(version) }, body: { codes, prospect_ids: [] }, ...idempotent(key) })),
  );
}
