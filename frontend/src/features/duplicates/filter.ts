import type { DuplicateQuery } from '@/shared/api/types';
import { setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 50;
export const STATES = ['open', 'merged', 'apart'] as const;

/** The table's filter as the address carries it: what waits for a decision, unless asked otherwise. */
export const EMPTY = { state: [] as string[], sort: '-found_at' };

export function toQuery(filter: typeof EMPTY): DuplicateQuery {
  return setOf(filter) as DuplicateQuery;
}
