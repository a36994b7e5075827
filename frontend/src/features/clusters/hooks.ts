import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { ClusterQuery } from '@/shared/api/types';
import { listClusters } from './api/listClusters';

export function useClusters(query: ClusterQuery) {
  return useQuery({ queryKey: [keys.investment, 'clusters', query], queryFn: () => listClusters(query), placeholderData: keepPreviousData });
}
