import { progress, unwrap } from '@/shared/api/client';
import type { OrderQuery } from '@/shared/api/types';

export function listOrders(query: OrderQuery) {
  return unwrap(progress.GET('/v1/orders', { params: { query } }));
}
