import { idempotent, registry, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewEnterprise } from '@/shared/api/types';

export function createEnterprise(body: NewEnterprise) {
  return withIdempotencyKey(`enterprise ${JSON.stringify(body)}`, (key) => unwrap(registry.POST('/v1/enterprises', { body, ...idempotent(key) })));
}
