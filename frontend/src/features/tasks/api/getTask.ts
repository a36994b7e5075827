import { progress, unwrap } from '@/shared/api/client';

export function getTask(id: string) {
  return unwrap(progress.GET('/v1/tasks/{id}', { params: { path: { id } } }));
}
