import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { InfrastructureItem, InfrastructureItemChange } from '@/shared/api/types';

export function changeItem({ id, version }: Pick<InfrastructureItem, 'id' | 'version'>, body: InfrastructureItemChange): Promise<InfrastructureItem> {
  return unwrap(registry.PATCH('/v1/infrastructure-items/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
