import { investment, unwrap } from '@/shared/api/client';
import type { ClusterQuery } from '@/shared/api/types';

export function listClusters(query: ClusterQuery) {
  return unwrap(investment.GET('/v1/clusters', { params: { query } }));
}
