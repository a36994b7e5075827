import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { EnterpriseQuery } from '@/shared/api/types';
import { listEnterprises } from './api/listEnterprises';

export function useEnterprises(query: EnterpriseQuery) {
  return useQuery({ queryKey: [keys.registry, 'enterprises', query], queryFn: () => listEnterprises(query), placeholderData: keepPreviousData });
}
