import type { OrderQuery } from '@/shared/api/types';
import { type FilterShape, setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 25;

export const EMPTY = { q: '', kind: [] as string[], state: [] as string[], unit: [] as string[], carrier: [] as string[], open: '', overdue: '', escalated: '', mine: '', sort: 'urgency' };

/** What the address says, as the service reads it; a value that the service does not know it refuses by itself. */
export function toQuery(filter: FilterShape): OrderQuery {
  return setOf(filter) as OrderQuery;
}
