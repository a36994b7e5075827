import { talent, unwrap } from '@/shared/api/client';
import type { TalentApplicationQuery } from '@/shared/api/types';

export function listApplications(query: TalentApplicationQuery) {
  return unwrap(talent.GET('/v1/applications', { params: { query } }));
}
