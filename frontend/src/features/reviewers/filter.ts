import type { ReviewerQuery } from '@/shared/api/types';
import { type FilterShape, setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 50;
export const EMPTY = { q: '', state: [] as string[], sort: 'code' };
export const SORTS = ['code', 'field'] as const;
export const STATES = ['active', 'withdrawn'] as const;

export function toQuery(filter: FilterShape): ReviewerQuery {
  return setOf(filter) as ReviewerQuery;
}
