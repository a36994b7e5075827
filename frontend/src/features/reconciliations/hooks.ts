import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { ReconciliationQuery } from '@/shared/api/types';
import { listReconciliations } from './api/listReconciliations';

export function useReconciliations(query: ReconciliationQuery) {
  return useQuery({ queryKey: [keys.investment, 'reconciliations', query], queryFn: () => listReconciliations(query), placeholderData: keepPreviousData });
}
