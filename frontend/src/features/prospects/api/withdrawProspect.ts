import { idempotent, ifMatch, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Prospect } from '@/shared/api/types';

export function withdrawProspect({ id, version }: Pick<Prospect, 'id' | 'version'>, body: { reason: string; on: string | null }) {
  return withIdempotencyKey(`withdraw ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(investment.POST('/v1/prospects/{id}/withdraw', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
