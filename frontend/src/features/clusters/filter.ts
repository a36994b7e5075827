import type { ClusterQuery } from '@/shared/api/types';
import { setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 50;
export const SORTS = ['name', 'group', 'valid_from'] as const;
export const GROUPS = ['100bn', '10bn'] as const;

export const EMPTY = { q: '', group: [] as string[], sort: 'group' };

/** The service reads and checks the words themselves; the address may hold anything. */
export function toQuery(filter: typeof EMPTY): ClusterQuery {
  return setOf(filter) as ClusterQuery;
}
