import { registry, unwrap } from '@/shared/api/client';
import type { OpportunityQuery } from '@/shared/api/types';

export function listOpportunities(query: OpportunityQuery) {
  return unwrap(registry.GET('/v1/opportunities', { params: { query } }));
}
