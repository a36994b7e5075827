import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { BlockerQuery } from '@/shared/api/types';
import { getBlocker } from './api/getBlocker';
import { listBlockers } from './api/listBlockers';

export function useBlockers(query: BlockerQuery) {
  return useQuery({ queryKey: [keys.progress, 'blockers', query], queryFn: () => listBlockers(query), placeholderData: keepPreviousData });
}

export function useBlocker(id: string) {
  return useQuery({ queryKey: [keys.progress, 'blocker', id], queryFn: () => getBlocker(id) });
}
