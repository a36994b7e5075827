import { progress, unwrap } from '@/shared/api/client';
import type { MilestonePlan } from '@/shared/api/types';

export async function listPlans(id: string): Promise<MilestonePlan[]> {
  return (await unwrap(progress.GET('/v1/milestones/{milestone_id}/plans', { params: { path: { milestone_id: id } } }))).items;
}
