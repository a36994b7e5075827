import type { SubmissionQuery } from '@/shared/api/types';
import { type FilterShape, setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 50;
export const EMPTY = { receipt: '', state: [] as string[], sort: 'received_at' };
export const STATES = ['received', 'taken_over', 'declined'] as const;

export function toQuery(filter: FilterShape): SubmissionQuery {
  return setOf(filter) as SubmissionQuery;
}
