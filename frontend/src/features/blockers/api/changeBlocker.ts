import { ifMatch, progress, unwrap } from '@/shared/api/client';
import type { BlockerChange, BlockerDetail } from '@/shared/api/types';

export function changeBlocker({ id, version }: Pick<BlockerDetail, 'id' | 'version'>, body: BlockerChange): Promise<BlockerDetail> {
  return unwrap(progress.PATCH('/v1/blockers/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
