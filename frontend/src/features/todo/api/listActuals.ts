import { investment, unwrap } from '@/shared/api/client';
import type { paths } from '@/shared/api/generated/investment';

type Query = NonNullable<paths['/v1/actuals']['get']['parameters']['query']>;

/** Monthly investment returns. */
export function listActuals(query: Query) {
  return unwrap(investment.GET('/v1/actuals', { params: { query } }));
}
