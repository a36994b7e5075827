import { idempotent, ifMatch, registry, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewMembers, ProjectList } from '@/shared/api/types';

/** Puts projects on an open list, by id or by project code. */
export function addMembers({ id, version }: Pick<ProjectList, 'id' | 'version'>, body: NewMembers) {
  return withIdempotencyKey(`members ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(registry.POST('/v1/project-lists/{id}/members', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
