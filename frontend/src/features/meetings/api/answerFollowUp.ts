import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Answer, FollowUpDetail } from '@/shared/api/types';

export function answerFollowUp({ id, version }: Pick<FollowUpDetail, 'id' | 'version'>, body: Answer): Promise<FollowUpDetail> {
  return withIdempotencyKey(`answer ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(progress.POST('/v1/follow-ups/{id}/answer', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
