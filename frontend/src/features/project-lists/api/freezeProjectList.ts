import { idempotent, ifMatch, registry, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { ProjectList } from '@/shared/api/types';

/** Closes a list as of a day. There is no way back. */
export function freezeProjectList({ id, version }: Pick<ProjectList, 'id' | 'version'>, frozen_on: string) {
  return withIdempotencyKey(`freeze ${id} ${version} ${frozen_on}`, (key) =>
    unwrap(registry.POST('/v1/project-lists/{id}/freeze', { params: { path: { id }, header: ifMatch(version) }, body: { frozen_on }, ...idempotent(key) })),
  );
}
