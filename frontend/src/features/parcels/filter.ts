import type { ParcelQuery } from '@/shared/api/types';
import { setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 50;
export const SORTS = ['code', 'area', 'granted_on', 'quota_used_on'] as const;

/** The table's filter as the address carries it, with nothing chosen. */
export const EMPTY = {
  q: '', carrier: [] as string[], for_programme: '', new_industrial: '', standard_land: '', granted: '', assigned: '', breached: '', state: [] as string[], sort: 'code',
};

/** The service reads and checks the words themselves; the address may hold anything. */
export function toQuery(filter: typeof EMPTY): ParcelQuery {
  return setOf(filter) as ParcelQuery;
}
