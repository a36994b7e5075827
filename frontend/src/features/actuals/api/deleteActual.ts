import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { Actual } from '@/shared/api/types';

/** Drops what was entered and not confirmed; a confirmed figure that it was to correct stays. */
export async function deleteActual({ id, version }: Pick<Actual, 'id' | 'version'>): Promise<void> {
  await unwrap(investment.DELETE('/v1/actuals/{actual_id}', { params: { path: { actual_id: id }, header: ifMatch(version) } }));
}
