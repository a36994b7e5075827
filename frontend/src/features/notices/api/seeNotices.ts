import { aggregator, unwrap } from '@/shared/api/client';
import type { SeenQuery } from '@/shared/api/types';

/** Marks all that the filter wants as seen; answers how many were new. */
export async function seeNotices(query: SeenQuery): Promise<number> {
  return (await unwrap(aggregator.POST('/v1/notices/seen', { params: { query } }))).seen;
}
