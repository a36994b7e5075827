import { idempotent, ifMatch, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewTaskStep, Task } from '@/shared/api/types';

export function takeStep({ id, version }: Pick<Task, 'id' | 'version'>, body: NewTaskStep) {
  return withIdempotencyKey(`step ${id} ${version} ${JSON.stringify(body)}`, (key) =>
    unwrap(progress.POST('/v1/tasks/{id}/steps', { params: { path: { id }, header: ifMatch(version) }, body, ...idempotent(key) })),
  );
}
