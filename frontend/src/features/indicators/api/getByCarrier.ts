import { aggregator, unwrap } from '@/shared/api/client';
import type { ByCarrier, ViewQuery } from '@/shared/api/types';

export function getByCarrier(code: string, query: ViewQuery): Promise<ByCarrier> {
  return unwrap(aggregator.GET('/v1/indicators/{code}/by-carrier', { params: { path: { code }, query } }));
}
