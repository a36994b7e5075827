import { useSearchParams } from 'react-router';
import { type FilterShape, useFilter } from './filter';

/** The order of a list, as its table shows and changes it. */
export interface Sorting {
  sort: string;
  defaultSort: string;
  onSort: (sort: string) => void;
}

/** A list as the address asks for it: its filter, its page and its order. `empty` must be the same object at every call. */
export function useListed<F extends FilterShape & { sort: string }>(empty: F, limit: number) {
  const [filter, put] = useFilter(empty);
  const [search] = useSearchParams();
  const cursor = search.get('cursor');
  const page: { limit: number; cursor?: string } = { limit, ...(cursor ? { cursor } : {}) };
  const sorting: Sorting = { sort: filter.sort, defaultSort: empty.sort, onSort: (sort) => put({ sort } as Partial<F>) };
  return { filter, put, page, sorting };
}
