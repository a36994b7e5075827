import { idempotent, ifMatch, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Prospect, ProspectLink } from '@/shared/api/types';

/** Says which project of the registry the prospect has become. */
export function linkProspect({ id, version }: Pick<Prospect, 'id' | 'version'>, body: ProspectLink) {
  return withIdempotencyKey(`linkProspect ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(investment.POST('/v1/prospects/{id}/link', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
