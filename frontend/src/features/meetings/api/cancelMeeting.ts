import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Cancellation, Meeting } from '@/shared/api/types';

export function cancelMeeting({ id, version }: Pick<Meeting, 'id' | 'version'>, body: Cancellation): Promise<Meeting> {
  return withIdempotencyKey(`cancel ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(progress.POST('/v1/meetings/{id}/cancel', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
