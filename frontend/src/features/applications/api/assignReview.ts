import { idempotent, talent, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';

export function assignReview(application_id: string, reviewer_id: string) {
  return withIdempotencyKey(`review ${application_id} ${reviewer_id}`, (key) => unwrap(talent.POST('/v1/reviews', { body: { application_id, reviewer_id }, ...idempotent(key) })));
}
