import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { ExchangeRate } from '@/shared/api/types';

export function withdrawRate({ id, version }: Pick<ExchangeRate, 'id' | 'version'>) {
  return unwrap(investment.DELETE('/v1/exchange-rates/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
