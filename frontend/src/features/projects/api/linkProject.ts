import { idempotent, ifMatch, registry, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { ChainLink, Project } from '@/shared/api/types';

/** Says to which head of a chain a project belongs, or to none. */
export function linkProject({ id, version }: Pick<Project, 'id' | 'version'>, body: ChainLink) {
  return withIdempotencyKey(`chain ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(registry.POST('/v1/projects/{id}/chain', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
