import { idempotent, ifMatch, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Actual, Correction } from '@/shared/api/types';

/** Submits a correction of what is confirmed; the confirmed figure stands until the correction is confirmed. */
export function correctActual({ id, version }: Pick<Actual, 'id' | 'version'>, body: Correction, acknowledge: boolean): Promise<Actual> {
  return withIdempotencyKey(`correct ${id} ${version} ${JSON.stringify(body)} ${acknowledge}`, (key) =>
    unwrap(
      investment.POST('/v1/actuals/{actual_id}/correct', {
        params: { path: { actual_id: id }, header: ifMatch(version), query: { acknowledge } },
        body,
        ...idempotent(key),
      }),
    ),
  );
}
