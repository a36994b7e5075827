import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { FollowUpDetail, Reasoned } from '@/shared/api/types';

export function returnFollowUp({ id, version }: Pick<FollowUpDetail, 'id' | 'version'>, body: Reasoned): Promise<FollowUpDetail> {
  return withIdempotencyKey(`return ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(progress.POST('/v1/follow-ups/{id}/return', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
