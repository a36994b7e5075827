import type { CommitmentQuery } from '@/shared/api/types';
import { setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 50;
export const SORTS = ['on', 'amount', 'project'] as const;
export const KINDS = ['contracted', 'in_place'] as const;

/** The table's filter as the address carries it, with nothing chosen. */
export const EMPTY = { q: '', kind: '', carrier: [] as string[], state: [] as string[], sort: '-on' };

/** The service reads and checks the words themselves; the address may hold anything. */
export function toQuery(filter: typeof EMPTY): CommitmentQuery {
  return setOf(filter) as CommitmentQuery;
}
