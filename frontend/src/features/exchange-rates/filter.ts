import type { RateQuery } from '@/shared/api/types';
import { setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 50;
export const SORTS = ['rate_on', 'currency'] as const;

/** The table's filter as the address carries it, with nothing chosen. */
export const EMPTY = { currency: [] as string[], state: [] as string[], sort: '-rate_on' };

/** The service reads and checks the words themselves; the address may hold anything. */
export function toQuery(filter: typeof EMPTY): RateQuery {
  return setOf(filter) as RateQuery;
}

/** The currencies that come most often; any other may be typed. */
export const CURRENCIES = ['EUR', 'HKD', 'JPY', 'GBP', 'CNY', 'SGD', 'KRW', 'CHF', 'AUD', 'CAD', 'TWD'].map((value) => ({ value, label: value }));
