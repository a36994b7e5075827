import { investment, unwrap } from '@/shared/api/client';
import type { ClosedMonth } from '@/shared/api/types';

/** Every month that is, or was, closed: at most 96. */
export async function listClosedMonths(): Promise<ClosedMonth[]> {
  return (await unwrap(investment.GET('/v1/closed-months', { params: { query: { limit: 500 } } }))).items;
}
