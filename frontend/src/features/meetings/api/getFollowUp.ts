import { progress, unwrap } from '@/shared/api/client';
import type { FollowUpDetail } from '@/shared/api/types';

export function getFollowUp(id: string): Promise<FollowUpDetail> {
  return unwrap(progress.GET('/v1/follow-ups/{id}', { params: { path: { id } } }));
}
