import { talent, unwrap } from '@/shared/api/client';

export function findReviewers(q: string) {
  return unwrap(talent.GET('/v1/reviewers', { params: { query: { limit: 50, ...(q ? { q } : {}) } } }));
}
