import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { Enterprise } from '@/shared/api/types';

export function withdrawEnterprise({ id, version }: Pick<Enterprise, 'id' | 'version'>) {
  return unwrap(registry.DELETE('/v1/enterprises/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
