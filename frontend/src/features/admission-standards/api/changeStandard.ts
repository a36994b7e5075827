import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { AdmissionStandard, AdmissionStandardChange } from '@/shared/api/types';

export function changeStandard({ id, version }: Pick<AdmissionStandard, 'id' | 'version'>, body: AdmissionStandardChange) {
  return unwrap(registry.PATCH('/v1/admission-standards/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
