import { ifMatch, progress, unwrap } from '@/shared/api/client';
import type { Meeting, MeetingChange } from '@/shared/api/types';

export function changeMeeting({ id, version }: Pick<Meeting, 'id' | 'version'>, body: MeetingChange): Promise<Meeting> {
  return unwrap(progress.PATCH('/v1/meetings/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
