import { progress, unwrap } from '@/shared/api/client';
import type { paths } from '@/shared/api/generated/progress';

type Query = NonNullable<paths['/v1/orders']['get']['parameters']['query']>;

/** Orders 督办单 and inspections 稽查. */
export function listOrders(query: Query) {
  return unwrap(progress.GET('/v1/orders', { params: { query } }));
}
