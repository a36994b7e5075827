import { investment, unwrap } from '@/shared/api/client';
import type { Actual, ActualQuery, Page } from '@/shared/api/types';

export function listActuals(query: ActualQuery): Promise<Page<Actual>> {
  return unwrap(investment.GET('/v1/actuals', { params: { query } }));
}
