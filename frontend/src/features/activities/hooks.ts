import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { ActivityQuery } from '@/shared/api/types';
import { getDigest } from './api/getDigest';
import { listActivities } from './api/listActivities';
import { listTaskNames } from './api/listTaskNames';

export function useActivities(query: ActivityQuery) {
  return useQuery({ queryKey: [keys.progress, 'activities', query], queryFn: () => listActivities(query), placeholderData: keepPreviousData });
}

export function useDigest(period: string) {
  return useQuery({ queryKey: [keys.progress, 'digest', period], queryFn: () => getDigest(period) });
}

export function useTaskNames() {
  return useQuery({ queryKey: [keys.progress, 'task-names'], queryFn: listTaskNames, staleTime: 300_000 }).data ?? [];
}
