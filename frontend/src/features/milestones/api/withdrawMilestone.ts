import { ifMatch, progress, unwrap } from '@/shared/api/client';
import type { Milestone } from '@/shared/api/types';

export function withdrawMilestone({ id, version }: Pick<Milestone, 'id' | 'version'>): Promise<unknown> {
  return unwrap(progress.DELETE('/v1/milestones/{milestone_id}', { params: { path: { milestone_id: id }, header: ifMatch(version) } }));
}
