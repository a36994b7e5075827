import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { TeamQuery } from '@/shared/api/types';
import { listTeams } from './api/listTeams';

export function useTeams(query: TeamQuery) {
  return useQuery({ queryKey: [keys.talent, 'teams', query], queryFn: () => listTeams(query), placeholderData: keepPreviousData });
}
