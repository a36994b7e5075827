import { registry, unwrap } from '@/shared/api/client';
import type { InfrastructureItem, InfrastructureQuery } from '@/shared/api/types';

export function listItems(query: InfrastructureQuery): Promise<{ items: InfrastructureItem[]; next?: string | null }> {
  return unwrap(registry.GET('/v1/infrastructure-items', { params: { query } }));
}
