import { idempotent, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { BlockerDetail, NewBlocker } from '@/shared/api/types';

export function raiseBlocker(body: NewBlocker): Promise<BlockerDetail> {
  return withIdempotencyKey(`raiseBlocker ${JSON.stringify(body)}`, (key) => unwrap(progress.POST('/v1/blockers', { body, ...idempotent(key) })));
}
