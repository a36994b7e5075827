import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { ActualQuery } from '@/shared/api/types';
import { listActuals } from './api/listActuals';

const PROJECT_MONTHS = 500;

/** Every month of one project in both bases: at most 96 records. */
export function useProjectMonths(projectId: string) {
  return useQuery({
    queryKey: [keys.investment, 'months', projectId],
    queryFn: async () => (await listActuals({ project_id: [projectId], limit: PROJECT_MONTHS })).items,
  });
}

export function useActuals(query: ActualQuery) {
  return useInfiniteQuery({
    queryKey: [keys.investment, 'actuals', query],
    initialPageParam: '',
    queryFn: ({ pageParam }) => listActuals({ ...query, ...(pageParam ? { cursor: pageParam } : {}) }),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/**
 * A write to actuals; what the screen shows of them is then asked for anew. `onDone` is called before that: the form
 * that wrote is gone once the new state arrives, and with it the callbacks given to `mutate`.
 */
export function useActualWrite<V, R>(write: (variables: V) => Promise<R>, onDone?: (result: R) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: (result) => {
      onDone?.(result);
      return queries.invalidateQueries({ queryKey: [keys.investment] });
    },
  });
}
