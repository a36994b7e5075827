import { idempotent, ifMatch, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Prospect, StageMove } from '@/shared/api/types';

/** On to a later stage, or back to an earlier one. */
export function moveProspect({ id, version }: Pick<Prospect, 'id' | 'version'>, body: StageMove) {
  return withIdempotencyKey(`moveProspect ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(investment.POST('/v1/prospects/{id}/stage', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
