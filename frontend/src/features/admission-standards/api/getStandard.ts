import { registry, unwrap } from '@/shared/api/client';
import type { AdmissionStandard } from '@/shared/api/types';

export function getStandard(id: string): Promise<AdmissionStandard> {
  return unwrap(registry.GET('/v1/admission-standards/{id}', { params: { path: { id } } }));
}
