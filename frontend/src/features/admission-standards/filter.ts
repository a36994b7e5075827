import type { AdmissionStandardQuery } from '@/shared/api/types';
import { setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 50;
export const SORTS = ['valid_from'] as const;

/** The table's filter as the address carries it, with nothing chosen. */
export const EMPTY = { carrier: [] as string[], district: '', in_force_on: '', state: [] as string[], sort: '-valid_from' };

/** The service reads and checks the words themselves; the address may hold anything. */
export function toQuery(filter: typeof EMPTY): AdmissionStandardQuery {
  return setOf(filter) as AdmissionStandardQuery;
}
