import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Conclusion, FollowUpDetail } from '@/shared/api/types';

export function acceptFollowUp({ id, version }: Pick<FollowUpDetail, 'id' | 'version'>, body: Conclusion): Promise<FollowUpDetail> {
  return withIdempotencyKey(`accept ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(progress.POST('/v1/follow-ups/{id}/accept', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
