import { talent, unwrap } from '@/shared/api/client';
import type { ReviewerQuery } from '@/shared/api/types';

export function listReviewers(query: ReviewerQuery) {
  return unwrap(talent.GET('/v1/reviewers', { params: { query } }));
}
