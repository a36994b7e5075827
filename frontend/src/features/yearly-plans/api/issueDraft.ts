import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { PlanIssue, YearlyPlan } from '@/shared/api/types';

export function issueDraft({ id, version }: Pick<YearlyPlan, 'id' | 'version'>, body: PlanIssue) {
  return withIdempotencyKey(`issue ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(progress.POST('/v1/yearly-plans/{id}/issue', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
