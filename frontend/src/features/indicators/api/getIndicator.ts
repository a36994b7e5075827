import { aggregator, unwrap } from '@/shared/api/client';
import type { IndicatorDetail, ViewQuery } from '@/shared/api/types';

export function getIndicator(code: string, query: ViewQuery): Promise<IndicatorDetail> {
  return unwrap(aggregator.GET('/v1/indicators/{code}', { params: { path: { code }, query } }));
}
