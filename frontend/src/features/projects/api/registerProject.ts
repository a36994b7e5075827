import { idempotent, registry, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewProject } from '@/shared/api/types';

export function registerProject(body: NewProject) {
  return withIdempotencyKey(`register project ${JSON.stringify(body)}`, (key) => unwrap(registry.POST('/v1/projects', { body, ...idempotent(key) })));
}
