import { aggregator, unwrap } from '@/shared/api/client';
import type { IndicatorList, ViewQuery } from '@/shared/api/types';

export function listIndicators(query: ViewQuery): Promise<IndicatorList> {
  return unwrap(aggregator.GET('/v1/indicators', { params: { query } }));
}
