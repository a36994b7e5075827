import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { Arrival } from '@/shared/api/types';

export function deleteArrival({ id, version }: Pick<Arrival, 'id' | 'version'>) {
  return unwrap(investment.DELETE('/v1/arrivals/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
