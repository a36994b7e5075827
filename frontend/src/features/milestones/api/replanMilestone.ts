import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Milestone, MilestoneReplan } from '@/shared/api/types';

/** A new plan, with its reason; the baseline stays. */
export function replanMilestone({ id, version }: Pick<Milestone, 'id' | 'version'>, body: MilestoneReplan): Promise<Milestone> {
  return withIdempotencyKey(`replan ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(
      progress.POST('/v1/milestones/{milestone_id}/replan', {
        params: { path: { milestone_id: id }, header: ifMatch(version) },
        body,
        ...idempotent(key),
      }),
    ),
  );
}
