import { idempotent, ifMatch, investment, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Prospect, ProspectReplacement } from '@/shared/api/types';

/** Another prospect comes onto the current list for this one. */
export function replaceProspect({ id, version }: Pick<Prospect, 'id' | 'version'>, body: ProspectReplacement) {
  return withIdempotencyKey(`replaceProspect ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(investment.POST('/v1/prospects/{id}/replace', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
