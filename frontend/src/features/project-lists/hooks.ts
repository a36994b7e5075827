import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import { listMembers } from './api/listMembers';
import { listProjectLists } from './api/listProjectLists';

export function useProjectLists() {
  return useQuery({ queryKey: [keys.registry, 'project-lists'], queryFn: listProjectLists });
}

/** The projects of a list, a hundred at a time. */
export function useMembers(code: string) {
  return useInfiniteQuery({
    queryKey: [keys.registry, 'project-list-members', code],
    queryFn: ({ pageParam }) => listMembers(code, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
  });
}
