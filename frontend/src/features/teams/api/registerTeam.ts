import { idempotent, talent, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewTeam } from '@/shared/api/types';

export function registerTeam(body: NewTeam) {
  return withIdempotencyKey(`team ${JSON.stringify(body)}`, (key) => unwrap(talent.POST('/v1/teams', { body, ...idempotent(key) })));
}
