import { idempotent, registry, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewProjectList } from '@/shared/api/types';

export function openProjectList(body: NewProjectList) {
  return withIdempotencyKey(`open list ${JSON.stringify(body)}`, (key) => unwrap(registry.POST('/v1/project-lists', { body, ...idempotent(key) })));
}
