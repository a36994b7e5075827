import { talent, unwrap } from '@/shared/api/client';

export function listObjections(applicationId: string) {
  return unwrap(talent.GET('/v1/objections', { params: { query: { application_id: [applicationId], limit: 100 } } }));
}
