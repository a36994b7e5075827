import { idempotent, ifMatch, registry, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Project, Withdrawal } from '@/shared/api/types';

export function withdrawProject({ id, version }: Pick<Project, 'id' | 'version'>, body: Withdrawal) {
  return withIdempotencyKey(`withdraw ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(registry.POST('/v1/projects/{id}/withdraw', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
