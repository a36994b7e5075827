import type { GapQuery } from '@/shared/api/types';
import { setOf } from '@/shared/view/filter';
import type { View } from '@/shared/view/view';

export const PAGE_SIZE = 50;
export const SORTS = ['gap', 'reported', 'statistical', 'planned_total', 'project'] as const;
export const STANDINGS = ['both', 'not_in_statistics', 'not_reported'] as const;
export const WHYS = ['below_threshold', 'no_planned_total', 'no_statistical_figure'] as const;

/** The table's filter as the address carries it, with nothing chosen. */
export const EMPTY = { q: '', standing: [] as string[], why: [] as string[], carrier: [] as string[], industrial: '', sort: '-gap' };

/** Up to the month that the board looks at, by the values that it looks at. */
export function toQuery(filter: typeof EMPTY, { period, status }: Pick<View, 'period' | 'status'>): GapQuery {
  return { ...setOf(filter), to_period: period, status } as GapQuery;
}
