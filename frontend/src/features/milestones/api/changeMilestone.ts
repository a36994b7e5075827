import { ifMatch, progress, unwrap } from '@/shared/api/client';
import type { Milestone, MilestoneChange } from '@/shared/api/types';

export function changeMilestone({ id, version }: Pick<Milestone, 'id' | 'version'>, body: MilestoneChange): Promise<Milestone> {
  return unwrap(progress.PATCH('/v1/milestones/{milestone_id}', { params: { path: { milestone_id: id }, header: ifMatch(version) }, body }));
}
