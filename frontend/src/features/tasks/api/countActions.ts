import { progress, unwrap } from '@/shared/api/client';
import type { ActionCount, TaskQuery } from '@/shared/api/types';

export async function countActions(query: Omit<TaskQuery, 'limit' | 'cursor'>): Promise<ActionCount[]> {
  return (await unwrap(progress.GET('/v1/tasks/actions', { params: { query } }))).items;
}
