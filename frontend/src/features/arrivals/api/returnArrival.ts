import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { Arrival } from '@/shared/api/types';

export function returnArrival({ id, version }: Pick<Arrival, 'id' | 'version'>, reason: string) {
  return unwrap(investment.POST('/v1/arrivals/{id}/return', { params: { path: { id }, header: ifMatch(version) }, body: { reason } }));
}
