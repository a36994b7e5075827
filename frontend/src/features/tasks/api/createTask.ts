import { idempotent, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { NewTask } from '@/shared/api/types';

/** What the form asks for; the rest is added to the task later. */
export type TaskWish = Pick<NewTask, 'action' | 'title' | 'clause' | 'lead_unit' | 'due_on'>;

export function createTask(wish: TaskWish) {
  const body: NewTask = { ...wish, figures: [], carrier_codes: [], project_ids: [], synthetic: false };
  return withIdempotencyKey(`task ${JSON.stringify(body)}`, (key) => unwrap(progress.POST('/v1/tasks', { body, ...idempotent(key) })));
}
