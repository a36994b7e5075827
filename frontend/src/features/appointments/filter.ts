import type { AppointmentQuery } from '@/shared/api/types';
import { setOf } from '@/shared/view/filter';

export const ROLES = ['head', 'first_deputy', 'deputy', 'member', 'director', 'deputy_director', 'working_group_lead', 'contact'] as const;
/** Of its own names: units are filtered on the same page. */
export const EMPTY = { person: '', post_unit: [] as string[], post: [] as string[], now: '' };

export function toQuery({ person, post_unit, post, now }: typeof EMPTY, day: string): AppointmentQuery {
  return setOf({ q: person, unit: post_unit, role: post, on: now ? day : '' }) as AppointmentQuery;
}
