import { progress, unwrap } from '@/shared/api/client';
import type { TaskStep } from '@/shared/api/types';

export async function listSteps(id: string): Promise<TaskStep[]> {
  return (await unwrap(progress.GET('/v1/tasks/{id}/steps', { params: { path: { id } } }))).items;
}
