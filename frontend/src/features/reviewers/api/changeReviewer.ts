import { ifMatch, talent, unwrap } from '@/shared/api/client';
import type { ReviewerChange } from '@/shared/api/types';

export function changeReviewer({ id, version }: { id: string; version: number }, body: ReviewerChange) {
  return unwrap(talent.PATCH('/v1/reviewers/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
