import type { TeamQuery } from '@/shared/api/types';
import { setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 50;
export const SORTS = ['name', 'counted_on'] as const;

/** The table's filter as the address carries it, with nothing chosen. */
export const EMPTY = { q: '', carrier: [] as string[], programme: [] as string[], counted: '', state: [] as string[], sort: 'name' };

/** The service reads and checks the words themselves; the address may hold anything. */
export function toQuery(filter: typeof EMPTY): TeamQuery {
  return setOf(filter) as TeamQuery;
}
