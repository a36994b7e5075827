import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Conclusion, OrderDetail } from '@/shared/api/types';

export function verifyOrder({ id, version }: Pick<OrderDetail, 'id' | 'version'>, body: Conclusion): Promise<OrderDetail> {
  return withIdempotencyKey(`verify ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(progress.POST('/v1/orders/{id}/verify', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
