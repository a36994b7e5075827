import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { DuplicateQuery } from '@/shared/api/types';
import { getCandidate } from './api/getCandidate';
import { getDuplicate } from './api/getDuplicate';
import { listDuplicates } from './api/listDuplicates';
import { listMerges } from './api/listMerges';

const LATEST = 200;

export function useDuplicates(query: DuplicateQuery) {
  return useQuery({ queryKey: [keys.talent, 'duplicates', query], queryFn: () => listDuplicates(query), placeholderData: keepPreviousData });
}

export function useDuplicate(id: string) {
  return useQuery({ queryKey: [keys.talent, 'duplicate', id], queryFn: () => getDuplicate(id) });
}

/** The two, as they come. */
export function useCandidates(ids: readonly string[]) {
  return useQueries({ queries: ids.map((id) => ({ queryKey: [keys.talent, 'person', id], queryFn: () => getCandidate(id) })) });
}

/** The latest merges. */
export function useMerges() {
  return useQuery({ queryKey: [keys.talent, 'merges'], queryFn: () => listMerges({ limit: LATEST }) });
}
