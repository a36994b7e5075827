import { investment, unwrap } from '@/shared/api/client';
import type { ProspectQuery } from '@/shared/api/types';

export function listProspects(query: ProspectQuery) {
  return unwrap(investment.GET('/v1/prospects', { params: { query } }));
}
