import { idempotent, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewOrder, OrderDetail } from '@/shared/api/types';

export function issueOrder(body: NewOrder): Promise<OrderDetail> {
  return withIdempotencyKey(`issueOrder ${JSON.stringify(body)}`, (key) => unwrap(progress.POST('/v1/orders', { body, ...idempotent(key) })));
}
