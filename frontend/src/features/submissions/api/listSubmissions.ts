import { talent, unwrap } from '@/shared/api/client';
import type { SubmissionQuery } from '@/shared/api/types';

export function listSubmissions(query: SubmissionQuery) {
  return unwrap(talent.GET('/v1/submissions', { params: { query } }));
}
