import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Milestone } from '@/shared/api/types';

/** Not done after all, with the reason. */
export function reopenMilestone({ id, version }: Pick<Milestone, 'id' | 'version'>, reason: string): Promise<Milestone> {
  return withIdempotencyKey(`reopen ${id} ${version} ${reason}`, (key) =>
    unwrap(
      progress.POST('/v1/milestones/{milestone_id}/reopen', {
        params: { path: { milestone_id: id }, header: ifMatch(version) },
        body: { reason },
        ...idempotent(key),
      }),
    ),
  );
}
