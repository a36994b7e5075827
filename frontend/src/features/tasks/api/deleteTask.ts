import { ifMatch, progress, unwrap } from '@/shared/api/client';
import type { Task } from '@/shared/api/types';

export function deleteTask({ id, version }: Pick<Task, 'id' | 'version'>) {
  return unwrap(progress.DELETE('/v1/tasks/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
