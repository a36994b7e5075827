import type { StatisticsReturnQuery } from '@/shared/api/types';
import { setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 50;
export const SORTS = ['period', 'kind', 'state'] as const;

export const EMPTY = { q: '', kind: [] as string[], state: [] as string[], year: '', monthly: '', sort: '-period' };

/** The service reads and checks the words themselves; the address may hold anything. */
export function toQuery(filter: typeof EMPTY): StatisticsReturnQuery {
  return setOf(filter) as StatisticsReturnQuery;
}
