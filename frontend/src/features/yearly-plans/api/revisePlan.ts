import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { YearlyPlan } from '@/shared/api/types';

export function revisePlan({ id, version }: Pick<YearlyPlan, 'id' | 'version'>, reason: string) {
  return withIdempotencyKey(`revise ${id} ${version} ${reason}`, (key) =>
    unwrap(progress.POST('/v1/yearly-plans/{id}/revise', { params: { path: { id }, header: ifMatch(version) }, body: { reason }, ...idempotent(key) })),
  );
}
