import { investment, unwrap } from '@/shared/api/client';

export function getReturn(id: string) {
  return unwrap(investment.GET('/v1/returns/{id}', { params: { path: { id } } }));
}
