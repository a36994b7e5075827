import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { BlockerDetail, Reasoned } from '@/shared/api/types';

export function reopenBlocker({ id, version }: Pick<BlockerDetail, 'id' | 'version'>, body: Reasoned): Promise<BlockerDetail> {
  return withIdempotencyKey(`reopen ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(progress.POST('/v1/blockers/{id}/reopen', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
