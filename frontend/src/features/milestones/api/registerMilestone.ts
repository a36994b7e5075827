import { idempotent, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Milestone, NewMilestone } from '@/shared/api/types';

export function registerMilestone(body: NewMilestone): Promise<Milestone> {
  return withIdempotencyKey(`milestone ${JSON.stringify(body)}`, (key) => unwrap(progress.POST('/v1/milestones', { body, ...idempotent(key) })));
}
