import { investment, unwrap } from '@/shared/api/client';
import type { ActualQuery } from '@/shared/api/types';

export function listActuals(query: ActualQuery) {
  return unwrap(investment.GET('/v1/actuals', { params: { query } }));
}
