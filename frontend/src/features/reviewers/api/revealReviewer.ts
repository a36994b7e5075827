import { talent, unwrap } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/talent';

export function revealReviewer(id: string, body: components['schemas']['RevealingReviewer']) {
  return unwrap(talent.POST('/v1/reviewers/{id}/reveal', { params: { path: { id } }, body }));
}
