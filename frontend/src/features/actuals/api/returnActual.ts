import { ifMatch, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Actual } from '@/shared/api/types';

export function returnActual({ id, version }: Pick<Actual, 'id' | 'version'>, reason: string): Promise<Actual> {
  return withIdempotencyKey(`return ${id} ${version} ${reason}`, (key) =>
    unwrap(
      investment.POST('/v1/actuals/{id}/return', {
        params: { path: { id }, header: { 'If-Match': ifMatch(version), 'Idempotency-Key': key } },
        body: { reason },
      }),
    ),
  );
}
