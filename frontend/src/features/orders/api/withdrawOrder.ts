import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { OrderDetail, Reasoned } from '@/shared/api/types';

export function withdrawOrder({ id, version }: Pick<OrderDetail, 'id' | 'version'>, body: Reasoned): Promise<OrderDetail> {
  return withIdempotencyKey(`withdraw ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(progress.POST('/v1/orders/{id}/withdraw', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
