import { investment, unwrap } from '@/shared/api/client';

export function listRules() {
  return unwrap(investment.GET('/v1/statistics-rules', { params: { query: { limit: 500 } } }));
}
