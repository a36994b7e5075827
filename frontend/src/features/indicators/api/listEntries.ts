import { aggregator, unwrap } from '@/shared/api/client';
import type { EntryQuery } from '@/shared/api/types';

export function listEntries(code: string, query: EntryQuery) {
  return unwrap(aggregator.GET('/v1/indicators/{code}/entries', { params: { path: { code }, query } }));
}
