import { progress, unwrap } from '@/shared/api/client';
import type { BlockerQuery } from '@/shared/api/types';

export function listBlockers(query: BlockerQuery) {
  return unwrap(progress.GET('/v1/blockers', { params: { query } }));
}
