import { investment, unwrap } from '@/shared/api/client';
import type { MoneyQuery } from '@/shared/api/types';

export function getEnterpriseMoney(id: string, query: MoneyQuery) {
  return unwrap(investment.GET('/v1/enterprise-money/{enterprise_id}', { params: { path: { enterprise_id: id }, query } }));
}
