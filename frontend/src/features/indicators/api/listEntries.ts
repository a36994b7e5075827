import { aggregator, unwrap } from '@/shared/api/client';
import type { Entry, EntryQuery, Page } from '@/shared/api/types';

export function listEntries(code: string, query: EntryQuery): Promise<Page<Entry>> {
  return unwrap(aggregator.GET('/v1/indicators/{code}/entries', { params: { path: { code }, query } }));
}
