import type { TalentApplicationQuery } from '@/shared/api/types';
import { type FilterShape, setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 25;
export const EMPTY = { q: '', state: [] as string[], programme: [] as string[], carrier: [] as string[], unit: [] as string[], open: '', overdue: '', sort: 'urgency' };
export const SORTS = ['due_on', 'declared_on', 'number'] as const;

/** What the address says, as the service reads it; a value that the service does not know it refuses by itself. */
export function toQuery(filter: FilterShape): TalentApplicationQuery {
  return setOf(filter) as TalentApplicationQuery;
}
