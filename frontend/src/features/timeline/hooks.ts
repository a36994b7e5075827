import { useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { TimelineQuery } from '@/shared/api/types';
import { getTimeline } from './api/getTimeline';

export function useTimeline(id: string, query: TimelineQuery) {
  return useInfiniteQuery({
    queryKey: [keys.progress, 'timeline', id, query],
    initialPageParam: '',
    queryFn: ({ pageParam }) => getTimeline(id, { ...query, ...(pageParam ? { cursor: pageParam } : {}) }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
