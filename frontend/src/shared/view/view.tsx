import { createContext, type PropsWithChildren, useCallback, useContext, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { endOfDay } from '@/shared/format/instant';
import { isPeriod } from '@/shared/format/period';

export type Basis = 'reported' | 'statistical';
export type Settledness = 'confirmed' | 'provisional';

/** How the whole board is being looked at; kept in the address so that a link shows the receiver the same figures. */
export interface View {
  /** The month looked at, "YYYY-MM". */
  period: string;
  basis: Basis;
  status: Settledness;
  /** The day of a past cut, "YYYY-MM-DD"; null means what is known now. */
  knownOn: string | null;
  /** A past cut: nothing may be written. */
  past: boolean;
}

export interface BoardDefaults {
  period: string;
  demo: boolean;
}

const Defaults = createContext<BoardDefaults | null>(null);

export function BoardDefaultsProvider({ value, children }: PropsWithChildren<{ value: BoardDefaults }>) {
  return <Defaults value={value}>{children}</Defaults>;
}

export function useBoardDefaults(): BoardDefaults {
  const value = useContext(Defaults);
  if (!value) throw new Error('BoardDefaultsProvider is missing');
  return value;
}

const NAMES = ['period', 'basis', 'status', 'known_on'] as const;

export function readView(search: URLSearchParams, defaultPeriod: string): View {
  const period = search.get('period');
  const knownOn = search.get('known_on');
  const cut = knownOn && endOfDay(knownOn) ? knownOn : null;
  return {
    period: isPeriod(period) ? period : defaultPeriod,
    basis: search.get('basis') === 'statistical' ? 'statistical' : 'reported',
    status: search.get('status') === 'provisional' ? 'provisional' : 'confirmed',
    knownOn: cut,
    past: cut !== null,
  };
}

export function useView(): View {
  const [search] = useSearchParams();
  const { period } = useBoardDefaults();
  return useMemo(() => readView(search, period), [search, period]);
}

export type ViewChange = Partial<Pick<View, 'period' | 'basis' | 'status' | 'knownOn'>>;

/** Writes the change into the address, leaving out what equals the default. */
export function applyView(search: URLSearchParams, change: ViewChange, defaultPeriod: string): URLSearchParams {
  const next = new URLSearchParams(search);
  const put = (name: (typeof NAMES)[number], value: string | null, usual: string | null) => {
    if (value === null || value === usual) next.delete(name);
    else next.set(name, value);
  };
  if (change.period !== undefined) put('period', change.period, defaultPeriod);
  if (change.basis !== undefined) put('basis', change.basis, 'reported');
  if (change.status !== undefined) put('status', change.status, 'confirmed');
  if (change.knownOn !== undefined) put('known_on', change.knownOn, null);
  return next;
}

export function useChangeView(): (change: ViewChange) => void {
  const [, setSearch] = useSearchParams();
  const { period } = useBoardDefaults();
  return useCallback(
    (change) => setSearch((search) => applyView(search, change, period)),
    [setSearch, period],
  );
}

/** The view as the aggregator's query parameters. */
export function useViewQuery() {
  const { period, basis, status, knownOn } = useView();
  return useMemo(() => {
    const known_at = knownOn ? (endOfDay(knownOn) ?? undefined) : undefined;
    return { period, basis, status, ...(known_at ? { known_at } : {}) };
  }, [period, basis, status, knownOn]);
}

/** The same address with the current view's parameters added. */
export function withView(to: string, search: URLSearchParams): string {
  const [path = '', own = ''] = to.split('?');
  const merged = new URLSearchParams(own);
  for (const name of NAMES) {
    const value = search.get(name);
    if (value !== null && !merged.has(name)) merged.set(name, value);
  }
  const text = merged.toString();
  return text ? `${path}?${text}` : path;
}
