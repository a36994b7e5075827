import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { Workbook, WorkbookQuery } from '@/shared/api/types';
import { getWorkbook } from './api/getWorkbook';
import { listWorkbooks } from './api/listWorkbooks';

export function useWorkbooks(query: WorkbookQuery) {
  return useQuery({ queryKey: [keys.progress, 'workbooks', query], queryFn: () => listWorkbooks(query), placeholderData: keepPreviousData });
}

export function useWorkbook(id: string | null) {
  return useQuery({ queryKey: [keys.progress, 'workbook', id], queryFn: () => getWorkbook(id ?? ''), enabled: id !== null });
}

/** A step with a workbook. It writes in two services, and the figures follow: what is shown of all three is then old. */
export function useWorkbookStep<V>(step: (variables: V) => Promise<Workbook>, onDone?: (book: Workbook) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: (book) => {
      queries.setQueryData([keys.progress, 'workbook', book.id], book);
      onDone?.(book);
      return Promise.all([keys.progress, keys.investment, keys.aggregator].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
}
