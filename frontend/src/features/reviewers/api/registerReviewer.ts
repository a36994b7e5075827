import { idempotent, talent, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewReviewer } from '@/shared/api/types';

export function registerReviewer(body: NewReviewer) {
  return withIdempotencyKey(`reviewer ${JSON.stringify(body)}`, (key) => unwrap(talent.POST('/v1/reviewers', { body, ...idempotent(key) })));
}
