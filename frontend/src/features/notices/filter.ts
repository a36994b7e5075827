import type { NoticeQuery } from '@/shared/api/types';
import { type FilterShape, setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 25;

export const EMPTY = { q: '', kind: [] as string[], subject_kind: [] as string[], unit: [] as string[], mine: 'true', unread: '', settled: '', recent: '' };

/** What the address says, as the service reads it; "all" leaves a question open that is otherwise asked. */
export function toQuery(filter: FilterShape): NoticeQuery {
  const { mine, ...rest } = setOf(filter);
  return { ...rest, ...(mine === 'all' ? {} : { mine }) } as NoticeQuery;
}
