import { idempotent, identity, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewUnit, Unit } from '@/shared/api/types';

export function registerUnit(body: NewUnit): Promise<Unit> {
  return withIdempotencyKey(`unit ${JSON.stringify(body)}`, (key) => unwrap(identity.POST('/v1/units', { body, ...idempotent(key) })));
}
