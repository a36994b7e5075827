import { aggregator, unwrap } from '@/shared/api/client';
import type { TimelineQuery } from '@/shared/api/types';

export function getProjectTimeline(id: string, query: TimelineQuery) {
  return unwrap(aggregator.GET('/v1/projects/{id}/timeline', { params: { path: { id }, query } }));
}
