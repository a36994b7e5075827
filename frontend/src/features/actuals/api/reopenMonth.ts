import { idempotent, ifMatch, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { ClosedMonth } from '@/shared/api/types';

export function reopenMonth({ id, version }: Pick<ClosedMonth, 'id' | 'version'>, reason: string): Promise<ClosedMonth> {
  return withIdempotencyKey(`reopen ${id} ${version} ${reason}`, (key) =>
    unwrap(
      investment.POST('/v1/closed-months/{month_id}/reopen', {
        params: { path: { month_id: id }, header: ifMatch(version) },
        body: { reason },
        ...idempotent(key),
      }),
    ),
  );
}
