import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { BlockerAssignment, BlockerDetail } from '@/shared/api/types';

export function assignBlocker({ id, version }: Pick<BlockerDetail, 'id' | 'version'>, body: BlockerAssignment): Promise<BlockerDetail> {
  return withIdempotencyKey(`assign ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(progress.POST('/v1/blockers/{id}/assign', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
