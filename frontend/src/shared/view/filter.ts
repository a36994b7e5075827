import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** A list's filter: a word, several words or nothing, by name. */
export type FilterShape = Record<string, string | string[]>;

export function readFilter<F extends FilterShape>(search: URLSearchParams, empty: F): F {
  const entries = Object.entries(empty).map(([name, none]) => [name, Array.isArray(none) ? search.getAll(name) : (search.get(name) ?? none)]);
  return Object.fromEntries(entries) as F;
}

/** Writes a change into the address. A changed filter starts at its first page: a cursor belongs to its filter. */
export function writeFilter<F extends FilterShape>(search: URLSearchParams, change: Partial<F>, empty: F): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete('cursor');
  next.delete('page');
  for (const [name, value] of Object.entries(change)) {
    next.delete(name);
    if (Array.isArray(value)) value.forEach((one) => next.append(name, one));
    else if (value && value !== empty[name]) next.set(name, value);
  }
  return next;
}

/** A list's filter as the address carries it. `empty` says its names, and must be the same object at every call. */
export function useFilter<F extends FilterShape>(empty: F): [F, (change: Partial<F>) => void] {
  const [search, setSearch] = useSearchParams();
  const put = useCallback((change: Partial<F>) => setSearch((now) => writeFilter(now, change, empty)), [setSearch, empty]);
  return [readFilter(search, empty), put];
}

/** The filter without what it leaves open, as a query. */
export function setOf(filter: FilterShape): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value.length > 0));
}
