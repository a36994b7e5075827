import { progress, unwrap } from '@/shared/api/client';
import type { ActivityQuery } from '@/shared/api/types';

export function listActivities(query: ActivityQuery) {
  return unwrap(progress.GET('/v1/activities', { params: { query } }));
}
