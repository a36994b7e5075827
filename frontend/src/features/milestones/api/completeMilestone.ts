import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Milestone, MilestoneCompletion } from '@/shared/api/types';

/** Done, with what proves it. */
export function completeMilestone({ id, version }: Pick<Milestone, 'id' | 'version'>, body: MilestoneCompletion): Promise<Milestone> {
  return withIdempotencyKey(`complete ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(
      progress.POST('/v1/milestones/{milestone_id}/complete', {
        params: { path: { milestone_id: id }, header: ifMatch(version) },
        body,
        ...idempotent(key),
      }),
    ),
  );
}
