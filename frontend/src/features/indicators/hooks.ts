import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { ChangeQuery, EntryQuery } from '@/shared/api/types';
import { useViewQuery } from '@/shared/view/view';
import { getByCarrier } from './api/getByCarrier';
import { getChange } from './api/getChange';
import { getIndicator } from './api/getIndicator';
import { getSeries } from './api/getSeries';
import { listEntries } from './api/listEntries';

export function useIndicator(code: string) {
  const query = useViewQuery();
  return useQuery({ queryKey: [keys.aggregator, 'indicator', code, query], queryFn: () => getIndicator(code, query), placeholderData: keepPreviousData });
}

export function useSeries(code: string) {
  const query = useViewQuery();
  return useQuery({ queryKey: [keys.aggregator, 'trend', code, query], queryFn: () => getSeries(code, query), placeholderData: keepPreviousData });
}

export function useByCarrier(code: string) {
  const query = useViewQuery();
  return useQuery({ queryKey: [keys.aggregator, 'by-carrier', code, query], queryFn: () => getByCarrier(code, query), placeholderData: keepPreviousData });
}

export function useChange(code: string, query: ChangeQuery) {
  return useQuery({ queryKey: [keys.aggregator, 'change', code, query], queryFn: () => getChange(code, query), placeholderData: keepPreviousData });
}

export function useEntries(code: string, query: EntryQuery) {
  return useInfiniteQuery({
    queryKey: [keys.aggregator, 'entries', code, query],
    initialPageParam: '',
    queryFn: ({ pageParam }) => listEntries(code, { ...query, ...(pageParam ? { cursor: pageParam } : {}) }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** Names of carriers by code, from the indicator's own list by carrier. */
export function useCarrierNames(code: string): (carrier: string) => string {
  const query = useByCarrier(code);
  return (carrier) => query.data?.items.find((row) => row.carrier === carrier)?.name ?? carrier;
}
