import { progress, unwrap } from '@/shared/api/client';
import type { MeetingQuery } from '@/shared/api/types';

export function listMeetings(query: MeetingQuery) {
  return unwrap(progress.GET('/v1/meetings', { params: { query } }));
}
