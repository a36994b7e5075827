import { progress, unwrap } from '@/shared/api/client';
import type { BlockerDetail } from '@/shared/api/types';

export function getBlocker(id: string): Promise<BlockerDetail> {
  return unwrap(progress.GET('/v1/blockers/{id}', { params: { path: { id } } }));
}
