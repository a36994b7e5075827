import { registry, unwrap } from '@/shared/api/client';
import type { EnterpriseQuery } from '@/shared/api/types';

export function listEnterprises(query: EnterpriseQuery) {
  return unwrap(registry.GET('/v1/enterprises', { params: { query } }));
}
