import { idempotent, ifMatch, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Actual } from '@/shared/api/types';

export function submitActual({ id, version }: Pick<Actual, 'id' | 'version'>): Promise<Actual> {
  return withIdempotencyKey(`submit ${id} ${version}`, (key) =>
    unwrap(
      investment.POST('/v1/actuals/{actual_id}/submit', {
        params: { path: { actual_id: id }, header: ifMatch(version) },
        ...idempotent(key),
      }),
    ),
  );
}
