import { idempotent, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewActivity } from '@/shared/api/types';

export function createActivity(body: NewActivity) {
  return withIdempotencyKey(`activity ${JSON.stringify(body)}`, (key) => unwrap(progress.POST('/v1/activities', { body, ...idempotent(key) })));
}
