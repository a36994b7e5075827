import type { OpenCallQuery } from '@/shared/api/types';
import { type FilterShape, setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 25;
export const EMPTY = { q: '', state: [] as string[], programme: [] as string[], open: '', sort: '-opens_on' };
export const SORTS = ['opens_on', 'closes_on'] as const;
export const STATES = ['draft', 'published', 'closed'] as const;

export function toQuery(filter: FilterShape): OpenCallQuery {
  return setOf(filter) as OpenCallQuery;
}
