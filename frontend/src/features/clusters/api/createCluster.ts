import { idempotent, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Cluster, NewCluster } from '@/shared/api/types';

export function createCluster(body: NewCluster): Promise<Cluster> {
  return withIdempotencyKey(`createCluster ${JSON.stringify(body)}`, (key) => unwrap(investment.POST('/v1/clusters', { body, ...idempotent(key) })));
}
