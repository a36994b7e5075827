import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { LandingRule } from '@/shared/api/types';

export function withdrawLandingRule({ id, version }: Pick<LandingRule, 'id' | 'version'>) {
  return unwrap(investment.DELETE('/v1/landing-rules/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
