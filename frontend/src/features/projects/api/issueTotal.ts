import { idempotent, ifMatch, registry, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewPlannedTotal, Project } from '@/shared/api/types';

/** Enters a planned total, or corrects the one issued on that day. */
export function issueTotal({ id, version }: Pick<Project, 'id' | 'version'>, body: NewPlannedTotal) {
  return withIdempotencyKey(`total ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(registry.POST('/v1/projects/{id}/planned-totals', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
