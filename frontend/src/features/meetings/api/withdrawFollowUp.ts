import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { FollowUpDetail, Reasoned } from '@/shared/api/types';

export function withdrawFollowUp({ id, version }: Pick<FollowUpDetail, 'id' | 'version'>, body: Reasoned): Promise<FollowUpDetail> {
  return withIdempotencyKey(`withdraw ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(progress.POST('/v1/follow-ups/{id}/withdraw', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
