import { idempotent, ifMatch, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { ProspectCohort } from '@/shared/api/types';

/** Fixes a list as of a day. There is no way back. */
export function freezeCohort({ id, version }: Pick<ProspectCohort, 'id' | 'version'>, frozen_on: string) {
  return withIdempotencyKey(`freeze cohort ${id} ${version} ${frozen_on}`, (key) =>
    unwrap(investment.POST('/v1/prospect-cohorts/{id}/freeze', { params: { path: { id }, header: ifMatch(version) }, body: { frozen_on }, ...idempotent(key) })),
  );
}
