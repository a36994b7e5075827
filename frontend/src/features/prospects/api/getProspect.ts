import { investment, unwrap } from '@/shared/api/client';

export function getProspect(id: string) {
  return unwrap(investment.GET('/v1/prospects/{id}', { params: { path: { id } } }));
}
