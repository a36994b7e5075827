import { ifMatch, progress, unwrap } from '@/shared/api/client';
import type { OrderChange, OrderDetail } from '@/shared/api/types';

export function changeOrder({ id, version }: Pick<OrderDetail, 'id' | 'version'>, body: OrderChange): Promise<OrderDetail> {
  return unwrap(progress.PATCH('/v1/orders/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
