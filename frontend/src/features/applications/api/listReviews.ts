import { talent, unwrap } from '@/shared/api/client';

export function listReviews(applicationId: string) {
  return unwrap(talent.GET('/v1/reviews', { params: { query: { application_id: [applicationId], limit: 100 } } }));
}
