import { idempotent, registry, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewSpace } from '@/shared/api/types';

export function createSpace(body: NewSpace) {
  return withIdempotencyKey(`space ${JSON.stringify(body)}`, (key) => unwrap(registry.POST('/v1/spaces', { body, ...idempotent(key) })));
}
