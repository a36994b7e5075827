import { investment, unwrap } from '@/shared/api/client';
import type { MoneyQuery } from '@/shared/api/types';

export function getProjectMoney(id: string, query: MoneyQuery) {
  return unwrap(investment.GET('/v1/project-money/{project_id}', { params: { path: { project_id: id }, query } }));
}
