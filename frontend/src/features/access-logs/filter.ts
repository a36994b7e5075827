import type { AccessLogQuery } from '@/shared/api/types';
import { setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 50;
export const SORTS = ['at'] as const;
export const ACTIONS = ['list', 'view', 'export', 'reveal', 'personal_record', 'match', 'count_proof'] as const;
export const PURPOSES = ['review', 'verify', 'contact', 'service', 'audit', 'subject_request'] as const;

/** The table's filter as the address carries it, with nothing chosen. */
export const EMPTY = { actor: '', person_id: '', action: [] as string[], purpose: [] as string[], sort: '-at' };

/** The service reads and checks the words themselves; the address may hold anything. */
export function toQuery(filter: typeof EMPTY): AccessLogQuery {
  return setOf(filter) as AccessLogQuery;
}
