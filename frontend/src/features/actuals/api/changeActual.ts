import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { Actual, ActualChange } from '@/shared/api/types';

export function changeActual({ id, version }: Pick<Actual, 'id' | 'version'>, body: ActualChange, acknowledge: boolean): Promise<Actual> {
  return unwrap(
    investment.PATCH('/v1/actuals/{actual_id}', {
      params: { path: { actual_id: id }, header: ifMatch(version), query: { acknowledge } },
      body,
    }),
  );
}
