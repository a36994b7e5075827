import { investment, unwrap } from '@/shared/api/client';
import type { GapQuery } from '@/shared/api/types';

export function listGaps(query: GapQuery) {
  return unwrap(investment.GET('/v1/gaps', { params: { query } }));
}
