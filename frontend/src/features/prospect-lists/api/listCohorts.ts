import { investment, unwrap } from '@/shared/api/client';

export function listCohorts() {
  return unwrap(investment.GET('/v1/prospect-cohorts', { params: { query: { limit: 500 } } }));
}
