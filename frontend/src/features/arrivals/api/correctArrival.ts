import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { Arrival, ArrivalCorrection } from '@/shared/api/types';

export function correctArrival({ id, version }: Pick<Arrival, 'id' | 'version'>, body: ArrivalCorrection) {
  return unwrap(investment.POST('/v1/arrivals/{id}/correct', { params: { path: { id }, header: ifMatch(version) }, body }));
}
