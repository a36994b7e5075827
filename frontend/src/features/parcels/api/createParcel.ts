import { idempotent, registry, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewParcel } from '@/shared/api/types';

export function createParcel(body: NewParcel) {
  return withIdempotencyKey(`parcel ${JSON.stringify(body)}`, (key) => unwrap(registry.POST('/v1/parcels', { body, ...idempotent(key) })));
}
