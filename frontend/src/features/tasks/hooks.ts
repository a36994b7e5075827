import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { TaskQuery } from '@/shared/api/types';
import { countActions } from './api/countActions';
import { getTask } from './api/getTask';
import { listPlanVersions } from './api/listPlanVersions';
import { listSteps } from './api/listSteps';
import { listTasks } from './api/listTasks';

export function useTasks(query: TaskQuery) {
  return useQuery({ queryKey: [keys.progress, 'tasks', query], queryFn: () => listTasks(query), placeholderData: keepPreviousData });
}

/** How the tasks of each action stand, whatever action, state or page is chosen in the list below. */
export function useActions(query: TaskQuery = {}) {
  return useQuery({ queryKey: [keys.progress, 'task-actions', query], queryFn: () => countActions(query), placeholderData: keepPreviousData });
}

export function useTask(id: string) {
  return useQuery({ queryKey: [keys.progress, 'task', id], queryFn: () => getTask(id) });
}

export function useSteps(id: string) {
  return useQuery({ queryKey: [keys.progress, 'task-steps', id], queryFn: () => listSteps(id) });
}

export function usePlanVersions(id: string) {
  return useQuery({ queryKey: [keys.progress, 'task-plan-versions', id], queryFn: () => listPlanVersions(id) });
}
