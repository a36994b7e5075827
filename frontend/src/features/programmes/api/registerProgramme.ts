import { idempotent, talent, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewTalentProgramme } from '@/shared/api/types';

export function registerProgramme(body: NewTalentProgramme) {
  return withIdempotencyKey(`programmes ${JSON.stringify(body)}`, (key) => unwrap(talent.POST('/v1/programmes', { body, ...idempotent(key) })));
}
