import { idempotent, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Meeting, NewMeeting } from '@/shared/api/types';

export function callMeeting(body: NewMeeting): Promise<Meeting> {
  return withIdempotencyKey(`callMeeting ${JSON.stringify(body)}`, (key) => unwrap(progress.POST('/v1/meetings', { body, ...idempotent(key) })));
}
