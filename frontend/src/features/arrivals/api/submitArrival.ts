import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { Arrival } from '@/shared/api/types';

export function submitArrival({ id, version }: Pick<Arrival, 'id' | 'version'>) {
  return unwrap(investment.POST('/v1/arrivals/{id}/submit', { params: { path: { id }, header: ifMatch(version) } }));
}
