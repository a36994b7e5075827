import { ifMatch, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Actual } from '@/shared/api/types';

export function confirmActual({ id, version }: Pick<Actual, 'id' | 'version'>): Promise<Actual> {
  return withIdempotencyKey(`confirm ${id} ${version}`, (key) =>
    unwrap(
      investment.POST('/v1/actuals/{id}/confirm', {
        params: { path: { id }, header: { 'If-Match': ifMatch(version), 'Idempotency-Key': key } },
      }),
    ),
  );
}
