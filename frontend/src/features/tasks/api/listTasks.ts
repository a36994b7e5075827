import { progress, unwrap } from '@/shared/api/client';
import type { TaskQuery } from '@/shared/api/types';

export function listTasks(query: TaskQuery) {
  return unwrap(progress.GET('/v1/tasks', { params: { query } }));
}
