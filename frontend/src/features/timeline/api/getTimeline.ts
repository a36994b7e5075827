import { progress, unwrap } from '@/shared/api/client';
import type { TimelineQuery } from '@/shared/api/types';

export function getTimeline(id: string, query: TimelineQuery) {
  return unwrap(progress.GET('/v1/projects/{project_id}/timeline', { params: { path: { project_id: id }, query } }));
}
