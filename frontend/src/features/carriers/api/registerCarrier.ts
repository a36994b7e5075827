import { idempotent, registry, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Carrier, NewCarrier } from '@/shared/api/types';

export function registerCarrier(body: NewCarrier): Promise<Carrier> {
  return withIdempotencyKey(`carrier ${JSON.stringify(body)}`, (key) => unwrap(registry.POST('/v1/carriers', { body, ...idempotent(key) })));
}
