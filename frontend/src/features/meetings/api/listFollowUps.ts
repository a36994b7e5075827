import { progress, unwrap } from '@/shared/api/client';
import type { FollowUpQuery } from '@/shared/api/types';

export function listFollowUps(query: FollowUpQuery) {
  return unwrap(progress.GET('/v1/follow-ups', { params: { query } }));
}
