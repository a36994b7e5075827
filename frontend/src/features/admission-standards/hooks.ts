import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { AdmissionStandardQuery } from '@/shared/api/types';
import { listStandards } from './api/listStandards';

export function useStandards(query: AdmissionStandardQuery) {
  return useQuery({ queryKey: [keys.registry, 'admission-standards', query], queryFn: () => listStandards(query), placeholderData: keepPreviousData });
}
