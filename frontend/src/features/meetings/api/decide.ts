import { idempotent, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { FollowUpDetail, NewFollowUp } from '@/shared/api/types';

export function decide(body: NewFollowUp): Promise<FollowUpDetail> {
  return withIdempotencyKey(`decide ${JSON.stringify(body)}`, (key) => unwrap(progress.POST('/v1/follow-ups', { body, ...idempotent(key) })));
}
