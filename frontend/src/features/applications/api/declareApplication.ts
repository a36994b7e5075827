import { idempotent, talent, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewTalentApplication } from '@/shared/api/types';

export function declareApplication(body: NewTalentApplication) {
  return withIdempotencyKey(`application ${JSON.stringify(body)}`, (key) => unwrap(talent.POST('/v1/applications', { body, ...idempotent(key) })));
}
