import { idempotent, ifMatch, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Actual } from '@/shared/api/types';

export function withdrawActual({ id, version }: Pick<Actual, 'id' | 'version'>): Promise<Actual> {
  return withIdempotencyKey(`withdraw ${id} ${version}`, (key) =>
    unwrap(
      investment.POST('/v1/actuals/{actual_id}/withdraw', {
        params: { path: { actual_id: id }, header: ifMatch(version) },
        ...idempotent(key),
      }),
    ),
  );
}
