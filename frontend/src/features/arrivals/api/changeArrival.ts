import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { Arrival, ArrivalChange } from '@/shared/api/types';

export function changeArrival({ id, version }: Pick<Arrival, 'id' | 'version'>, body: ArrivalChange, acknowledge: boolean) {
  return unwrap(investment.PATCH('/v1/arrivals/{id}', { params: { path: { id }, header: ifMatch(version), query: { acknowledge } }, body }));
}
