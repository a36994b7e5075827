import { investment, unwrap } from '@/shared/api/client';

export function getCohort(id: string) {
  return unwrap(investment.GET('/v1/prospect-cohorts/{id}', { params: { path: { id } } }));
}
