import { idempotent, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewProspectCohort } from '@/shared/api/types';

export function openCohort(body: NewProspectCohort) {
  return withIdempotencyKey(`open cohort ${JSON.stringify(body)}`, (key) => unwrap(investment.POST('/v1/prospect-cohorts', { body, ...idempotent(key) })));
}
