import { registry, unwrap } from '@/shared/api/client';
import type { AdmissionStandardQuery } from '@/shared/api/types';

export function listStandards(query: AdmissionStandardQuery) {
  return unwrap(registry.GET('/v1/admission-standards', { params: { query } }));
}
