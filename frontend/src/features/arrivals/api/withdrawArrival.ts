import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { Arrival } from '@/shared/api/types';

export function withdrawArrival({ id, version }: Pick<Arrival, 'id' | 'version'>) {
  return unwrap(investment.POST('/v1/arrivals/{id}/withdraw', { params: { path: { id }, header: ifMatch(version) } }));
}
