import type { Actual, NewActual } from '@/shared/api/types';
import { changeActual } from './changeActual';
import { createActual } from './createActual';

/** A month's first figure is created; a later one changes what is there, on the version that was read. */
export function saveActual(existing: Actual | null, entry: NewActual, acknowledge: boolean): Promise<Actual> {
  if (!existing) return createActual(entry, acknowledge);
  return changeActual(existing, { amount: entry.amount, ...(entry.reason ? { reason: entry.reason } : {}) }, acknowledge);
}
