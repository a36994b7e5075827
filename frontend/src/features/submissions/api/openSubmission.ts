import { talent, unwrap } from '@/shared/api/client';

export function openSubmission(id: string, note: string) {
  return unwrap(talent.POST('/v1/submissions/{id}/open', { params: { path: { id } }, body: { purpose: 'review', note } }));
}
