import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { PlanningQuery } from '@/shared/api/types';
import { listDocuments } from './api/listDocuments';

export function useDocuments(query: PlanningQuery) {
  return useQuery({ queryKey: [keys.registry, 'planning', query], queryFn: () => listDocuments(query), placeholderData: keepPreviousData });
}
