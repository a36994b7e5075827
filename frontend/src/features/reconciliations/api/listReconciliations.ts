import { investment, unwrap } from '@/shared/api/client';
import type { ReconciliationQuery } from '@/shared/api/types';

export function listReconciliations(query: ReconciliationQuery) {
  return unwrap(investment.GET('/v1/reconciliations', { params: { query } }));
}
