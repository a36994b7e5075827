import { aggregator, unwrap } from '@/shared/api/client';
import type { Series, ViewQuery } from '@/shared/api/types';

export function getTrend(code: string, query: ViewQuery): Promise<Series> {
  return unwrap(aggregator.GET('/v1/indicators/{code}/series', { params: { path: { code }, query } }));
}
