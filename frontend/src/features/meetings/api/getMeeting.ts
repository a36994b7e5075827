import { progress, unwrap } from '@/shared/api/client';
import type { Meeting } from '@/shared/api/types';

export function getMeeting(id: string): Promise<Meeting> {
  return unwrap(progress.GET('/v1/meetings/{id}', { params: { path: { id } } }));
}
