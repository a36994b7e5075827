import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Answer, BlockerDetail } from '@/shared/api/types';

export function answerBlocker({ id, version }: Pick<BlockerDetail, 'id' | 'version'>, body: Answer): Promise<BlockerDetail> {
  return withIdempotencyKey(`answer ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(progress.POST('/v1/blockers/{id}/answer', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
