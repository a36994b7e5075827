import { idempotent, ifMatch, registry, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Assignment, Project } from '@/shared/api/types';

/** Says who holds a role in a period; it replaces what was said about that period. */
export function assignLeader({ id, version }: Pick<Project, 'id' | 'version'>, body: Assignment) {
  return withIdempotencyKey(`leader ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(registry.POST('/v1/projects/{id}/leaders', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
