import { aggregator, unwrap } from '@/shared/api/client';
import type { Change, ChangeQuery } from '@/shared/api/types';

export function getChange(code: string, query: ChangeQuery): Promise<Change> {
  return unwrap(aggregator.GET('/v1/indicators/{code}/change', { params: { path: { code }, query } }));
}
