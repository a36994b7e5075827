import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import { useViewQuery } from '@/shared/view/view';
import { getTrend } from './api/getTrend';
import { listIndicators } from './api/listIndicators';

export function useIndicators() {
  const query = useViewQuery();
  return useQuery({
    queryKey: [keys.aggregator, 'indicators', query],
    queryFn: () => listIndicators(query),
    placeholderData: keepPreviousData,
  });
}

export function useTrend(code: string) {
  const query = useViewQuery();
  return useQuery({
    queryKey: [keys.aggregator, 'trend', code, query],
    queryFn: () => getTrend(code, query),
    placeholderData: keepPreviousData,
  });
}
