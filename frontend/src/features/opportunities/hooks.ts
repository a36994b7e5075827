import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { OpportunityQuery } from '@/shared/api/types';
import { listMapFeatures } from './api/listMapFeatures';
import { listOpportunities } from './api/listOpportunities';

export function useOpportunities(query: OpportunityQuery) {
  return useQuery({ queryKey: [keys.registry, 'opportunities', query], queryFn: () => listOpportunities(query), placeholderData: keepPreviousData });
}

export function useMapFeatures() {
  return useQuery({ queryKey: [keys.registry, 'map-features'], queryFn: listMapFeatures });
}
