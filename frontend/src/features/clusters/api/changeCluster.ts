import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { Cluster, ClusterChange } from '@/shared/api/types';

export function changeCluster({ id, version }: Pick<Cluster, 'id' | 'version'>, body: ClusterChange): Promise<Cluster> {
  return unwrap(investment.PATCH('/v1/clusters/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
