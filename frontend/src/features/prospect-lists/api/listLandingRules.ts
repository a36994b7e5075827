import { investment, unwrap } from '@/shared/api/client';

export function listLandingRules() {
  return unwrap(investment.GET('/v1/landing-rules', { params: { query: { limit: 100 } } }));
}
