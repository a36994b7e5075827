import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Answer, OrderDetail } from '@/shared/api/types';

export function replyOrder({ id, version }: Pick<OrderDetail, 'id' | 'version'>, body: Answer): Promise<OrderDetail> {
  return withIdempotencyKey(`reply ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(progress.POST('/v1/orders/{id}/reply', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
