import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { AdmissionStandard } from '@/shared/api/types';

export function withdrawStandard({ id, version }: Pick<AdmissionStandard, 'id' | 'version'>) {
  return unwrap(registry.DELETE('/v1/admission-standards/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
