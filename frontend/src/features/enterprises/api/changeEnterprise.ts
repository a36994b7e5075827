import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { Enterprise, EnterpriseChange } from '@/shared/api/types';

export function changeEnterprise({ id, version }: Pick<Enterprise, 'id' | 'version'>, body: EnterpriseChange) {
  return unwrap(registry.PATCH('/v1/enterprises/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
