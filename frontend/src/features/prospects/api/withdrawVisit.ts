import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { Visit } from '@/shared/api/types';

export function withdrawVisit({ id, version }: Pick<Visit, 'id' | 'version'>) {
  return unwrap(investment.DELETE('/v1/visits/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
