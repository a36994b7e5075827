import { ifMatch, progress, unwrap } from '@/shared/api/client';
import type { FollowUpChange, FollowUpDetail } from '@/shared/api/types';

export function changeFollowUp({ id, version }: Pick<FollowUpDetail, 'id' | 'version'>, body: FollowUpChange): Promise<FollowUpDetail> {
  return unwrap(progress.PATCH('/v1/follow-ups/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
