import { aggregator, unwrap } from '@/shared/api/client';
import type { TimelineQuery } from '@/shared/api/types';

export function getCarrierTimeline(code: string, query: TimelineQuery) {
  return unwrap(aggregator.GET('/v1/carriers/{code}/timeline', { params: { path: { code }, query } }));
}
