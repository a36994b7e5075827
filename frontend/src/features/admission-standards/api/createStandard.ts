import { idempotent, registry, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewAdmissionStandard } from '@/shared/api/types';

export function createStandard(body: NewAdmissionStandard) {
  return withIdempotencyKey(`standard ${JSON.stringify(body)}`, (key) => unwrap(registry.POST('/v1/admission-standards', { body, ...idempotent(key) })));
}
