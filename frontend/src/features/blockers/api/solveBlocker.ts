import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { BlockerDetail, Conclusion } from '@/shared/api/types';

export function solveBlocker({ id, version }: Pick<BlockerDetail, 'id' | 'version'>, body: Conclusion): Promise<BlockerDetail> {
  return withIdempotencyKey(`solve ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(progress.POST('/v1/blockers/{id}/solve', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
