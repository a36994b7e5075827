import type { OpportunityQuery } from '@/shared/api/types';
import { setOf } from '@/shared/view/filter';

/** The table's filter as the address carries it, with nothing chosen. */
export const EMPTY = { industry: '', carrier: [] as string[], category: [] as string[], land: '', space: '', sort: 'carrier' };

/** The service reads and checks the words themselves; the address may hold anything. */
export function toQuery(filter: typeof EMPTY): OpportunityQuery {
  return setOf(filter) as OpportunityQuery;
}
