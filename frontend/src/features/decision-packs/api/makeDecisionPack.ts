import { idempotent, talent, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewDecisionPack } from '@/shared/api/types';

export function makeDecisionPack(body: NewDecisionPack) {
  return withIdempotencyKey(`pack ${JSON.stringify(body)}`, (key) => unwrap(talent.POST('/v1/decision-packs', { body, ...idempotent(key) })));
}
