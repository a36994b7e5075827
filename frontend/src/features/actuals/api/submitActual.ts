import { ifMatch, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Actual } from '@/shared/api/types';

export function submitActual({ id, version }: Pick<Actual, 'id' | 'version'>): Promise<Actual> {
  return withIdempotencyKey(`submit ${id} ${version}`, (key) =>
    unwrap(
      investment.POST('/v1/actuals/{id}/submit', {
        params: { path: { id }, header: { 'If-Match': ifMatch(version), 'Idempotency-Key': key } },
      }),
    ),
  );
}
