import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { Visit, VisitChange } from '@/shared/api/types';

export function changeVisit({ id, version }: Pick<Visit, 'id' | 'version'>, body: VisitChange) {
  return unwrap(investment.PATCH('/v1/visits/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
