import { investment, unwrap } from '@/shared/api/client';

/** The clusters in force on a day: the rows of a return of their revenue. */
export function listClusterScopes(on: string) {
  return unwrap(investment.GET('/v1/clusters', { params: { query: { on, limit: 500 } } }));
}
