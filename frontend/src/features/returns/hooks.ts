import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { StatisticsReturnQuery } from '@/shared/api/types';
import { useCarriers } from '@/shared/names/names';
import { getReturn } from './api/getReturn';
import { listClusterScopes } from './api/listClusterScopes';
import { listReturns } from './api/listReturns';
import { type Kind, lastDayOf } from './look';

export function useReturns(query: StatisticsReturnQuery) {
  return useQuery({ queryKey: [keys.investment, 'returns', query], queryFn: () => listReturns(query), placeholderData: keepPreviousData });
}

export function useReturn(id: string) {
  return useQuery({ queryKey: [keys.investment, 'return', id], queryFn: () => getReturn(id) });
}

interface Scope {
  scope: string;
  name: string;
}

/** What the rows of a return are about: the district and its carriers, or the clusters of the period. */
export function useScopes(kind: Kind, period: string, district: string): Scope[] {
  const carriers = useCarriers();
  const day = lastDayOf(period);
  const clusters = useQuery({ queryKey: [keys.investment, 'cluster-scopes', day], queryFn: () => listClusterScopes(day), enabled: kind === 'cluster_revenue', staleTime: 60_000 });
  if (kind === 'cluster_revenue') return (clusters.data?.items ?? []).map(({ code, name }) => ({ scope: code, name }));
  return [{ scope: 'district', name: district }, ...carriers.options.map(({ value, label }) => ({ scope: value, name: label }))];
}
