import type { EnterpriseQuery } from '@/shared/api/types';
import { setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 50;
export const SORTS = ['name', 'credit_code', 'registered_on', 'introduced_on'] as const;

/** The table's filter as the address carries it, with nothing chosen. */
export const EMPTY = { q: '', carrier: [] as string[], inside: '', industry: '', startup: '', unicorn: [] as string[], closed: '', state: [] as string[], sort: 'name' };

/** The service reads and checks the words themselves; the address may hold anything. */
export function toQuery(filter: typeof EMPTY): EnterpriseQuery {
  return setOf(filter) as EnterpriseQuery;
}
