import { useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import { getPlanVersion } from './api/getPlanVersion';
import { listTaskNames } from './api/listTaskNames';
import { listYearlyPlans } from './api/listYearlyPlans';

export function useYearlyPlans() {
  return useQuery({ queryKey: [keys.progress, 'yearly-plans'], queryFn: listYearlyPlans });
}

/** `version` is the record's: a written draft is another answer at the same address. */
export function usePlanVersion(id: string, number: number, version: number) {
  return useQuery({ queryKey: [keys.progress, 'yearly-plan', id, number, version], queryFn: () => getPlanVersion(id, number) });
}

export function useTaskNames() {
  return useQuery({ queryKey: [keys.progress, 'task-names'], queryFn: listTaskNames, staleTime: 300_000 }).data ?? [];
}
