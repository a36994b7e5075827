import { useEffect, useRef, useState } from 'react';
import type { Indicator } from '@/shared/api/types';

export interface Movement {
  from: string | null;
  to: string | null;
  /** When this screen saw it move, in milliseconds. */
  at: number;
}

/** Which figures differ between two readings of the same board. */
export function movedBetween(before: readonly Indicator[], after: readonly Indicator[], at: number): Map<string, Movement> {
  const old = new Map(before.map((indicator) => [indicator.code, indicator.value]));
  const moved = new Map<string, Movement>();
  for (const { code, value } of after) {
    const from = old.get(code);
    if (from !== undefined && from !== value) moved.set(code, { from, to: value, at });
  }
  return moved;
}

/** The last movement of each figure while the board is open. A change of view is not a movement. */
export function useMovements(indicators: readonly Indicator[] | undefined, view: string): ReadonlyMap<string, Movement> {
  const seen = useRef<{ view: string; indicators: readonly Indicator[] } | null>(null);
  const [moved, setMoved] = useState<ReadonlyMap<string, Movement>>(new Map());
  useEffect(() => {
    if (!indicators) return;
    const before = seen.current;
    seen.current = { view, indicators };
    if (!before) return;
    if (before.view !== view) {
      setMoved(new Map());
      return;
    }
    const fresh = movedBetween(before.indicators, indicators, Date.now());
    if (fresh.size > 0) setMoved((known) => new Map([...known, ...fresh]));
  }, [indicators, view]);
  return moved;
}
