import type { PlanQuery } from '@/shared/api/types';
import { setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 50;
export const SORTS = ['year', 'amount', 'issued_on', 'project', 'version'] as const;

/** The table's filter as the address carries it, with nothing chosen. */
export const EMPTY = { q: '', year: [] as string[], carrier: [] as string[], revised: '', state: [] as string[], sort: '-year' };

/** The service reads and checks the words themselves; the address may hold anything. */
export function toQuery(filter: typeof EMPTY): PlanQuery {
  return setOf(filter) as unknown as PlanQuery;
}
