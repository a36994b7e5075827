import { progress, unwrap } from '@/shared/api/client';
import type { MilestoneQuery } from '@/shared/api/types';

export function listMilestones(query: MilestoneQuery) {
  return unwrap(progress.GET('/v1/milestones', { params: { query } }));
}
