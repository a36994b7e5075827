import { idempotent, registry, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { InfrastructureItem, NewInfrastructureItem } from '@/shared/api/types';

export function registerItem(body: NewInfrastructureItem): Promise<InfrastructureItem> {
  return withIdempotencyKey(`Item ${JSON.stringify(body)}`, (key) => unwrap(registry.POST('/v1/infrastructure-items', { body, ...idempotent(key) })));
}
