import type { FollowUpQuery, MeetingQuery } from '@/shared/api/types';
import { type FilterShape, setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 25;

export const NO_MEETING = { q: '', kind: [] as string[], state: [] as string[], unit: [] as string[], sort: '-held_on' };
/** Open follow-ups first: that is what the list is for. */
export const NO_FOLLOW_UP = { q: '', state: [] as string[], unit: [] as string[], carrier: [] as string[], open: '', overdue: '', mine: '', sort: 'urgency' };

/** What the address says, as the service reads it; a value that the service does not know it refuses by itself. */
export function toMeetingQuery(filter: FilterShape): MeetingQuery {
  return setOf(filter) as MeetingQuery;
}

export function toFollowUpQuery(filter: FilterShape): FollowUpQuery {
  return setOf(filter) as FollowUpQuery;
}
