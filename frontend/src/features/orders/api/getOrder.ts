import { progress, unwrap } from '@/shared/api/client';
import type { OrderDetail } from '@/shared/api/types';

export function getOrder(id: string): Promise<OrderDetail> {
  return unwrap(progress.GET('/v1/orders/{id}', { params: { path: { id } } }));
}
