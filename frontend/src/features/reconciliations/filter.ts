import type { ReconciliationQuery } from '@/shared/api/types';
import { setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 20;
export const KINDS = ['investment', 'value_added', 'tax', 'land', 'cluster_revenue'] as const;

export const EMPTY = { kind: [] as string[], year: '', sort: '-period' };

/** What the address says, as the service reads it. Confirmed or provisional is how the whole board is looked at. */
export function toQuery(filter: typeof EMPTY, status: 'confirmed' | 'provisional'): ReconciliationQuery {
  return { ...setOf(filter), status } as ReconciliationQuery;
}
