import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { InfrastructureItem } from '@/shared/api/types';

/** Takes back what was entered by mistake. */
export function withdrawItem({ id, version }: Pick<InfrastructureItem, 'id' | 'version'>): Promise<unknown> {
  return unwrap(registry.DELETE('/v1/infrastructure-items/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
