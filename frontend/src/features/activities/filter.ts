import type { ActivityQuery } from '@/shared/api/types';
import { setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 50;
export const KINDS = ['promotion_domestic', 'promotion_overseas', 'conference', 'post'] as const;
export const SERIES = ['big_data', 'additive', 'mobility', 'turing'] as const;
export const SORTS = ['held_on', 'title', 'kind'] as const;

/** The table's filter as the address carries it, with nothing chosen. */
export const EMPTY = { q: '', kind: [] as string[], series: [] as string[], unit: [] as string[], held_from: '', held_to: '', sort: '-held_on' };
export type ActivityFilter = typeof EMPTY;

export function toQuery(filter: ActivityFilter): ActivityQuery {
  return setOf(filter) as ActivityQuery;
}
