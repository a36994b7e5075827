import { idempotent, ifMatch, registry, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Move, Project } from '@/shared/api/types';

/** Says to which carrier a project belongs in a period; it replaces what was said about that period. */
export function moveProject({ id, version }: Pick<Project, 'id' | 'version'>, body: Move) {
  return withIdempotencyKey(`move ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(registry.POST('/v1/projects/{id}/memberships', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
