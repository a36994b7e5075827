import { ifMatch, progress, unwrap } from '@/shared/api/client';
import type { Task, TaskChange } from '@/shared/api/types';

export function changeTask({ id, version }: Pick<Task, 'id' | 'version'>, body: TaskChange) {
  return unwrap(progress.PATCH('/v1/tasks/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
