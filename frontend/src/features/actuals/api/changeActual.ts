import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { Actual, ActualChange } from '@/shared/api/types';

export function changeActual(actual: Pick<Actual, 'id' | 'version'>, body: ActualChange): Promise<Actual> {
  return unwrap(
    investment.PATCH('/v1/actuals/{id}', {
      params: { path: { id: actual.id }, header: { 'If-Match': ifMatch(actual.version) } },
      body,
    }),
  );
}
