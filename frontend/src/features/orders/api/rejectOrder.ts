import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { OrderDetail, Rejection } from '@/shared/api/types';

export function rejectOrder({ id, version }: Pick<OrderDetail, 'id' | 'version'>, body: Rejection): Promise<OrderDetail> {
  return withIdempotencyKey(`reject ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(progress.POST('/v1/orders/{id}/reject', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
