import { useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '@/shared/api/query';
import type { TimelineQuery } from '@/shared/api/types';
import { getCarrierTimeline } from './api/getCarrierTimeline';
import { getProjectTimeline } from './api/getProjectTimeline';

const REFRESH_MS = 5_000;

export type Target = { project: string } | { carrier: string };

export function useTimeline(target: Target, query: TimelineQuery) {
  return useInfiniteQuery({
    queryKey: [keys.aggregator, 'timeline', target, query],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const asked = { ...query, ...(pageParam ? { cursor: pageParam } : {}) };
      return 'project' in target ? getProjectTimeline(target.project, asked) : getCarrierTimeline(target.carrier, asked);
    },
    getNextPageParam: (page) => page.next ?? undefined,
    // What happens elsewhere arrives by events a moment later; no figure moves by it, so the board's stream is silent.
    refetchInterval: REFRESH_MS,
  });
}
