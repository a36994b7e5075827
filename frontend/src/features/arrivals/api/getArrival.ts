import { investment, unwrap } from '@/shared/api/client';
import type { Arrival } from '@/shared/api/types';

export function getArrival(id: string): Promise<Arrival> {
  return unwrap(investment.GET('/v1/arrivals/{id}', { params: { path: { id } } }));
}
