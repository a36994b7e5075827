import { talent, unwrap } from '@/shared/api/client';

export function getSubmission(id: string) {
  return unwrap(talent.GET('/v1/submissions/{id}', { params: { path: { id } } }));
}
