import { idempotent, ifMatch, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Actual } from '@/shared/api/types';

export function returnActual({ id, version }: Pick<Actual, 'id' | 'version'>, reason: string): Promise<Actual> {
  return withIdempotencyKey(`return ${id} ${version} ${reason}`, (key) =>
    unwrap(
      investment.POST('/v1/actuals/{actual_id}/return', {
        params: { path: { actual_id: id }, header: ifMatch(version) },
        body: { reason },
        ...idempotent(key),
      }),
    ),
  );
}
