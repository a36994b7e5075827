import { ifMatch, talent, unwrap } from '@/shared/api/client';
import type { Merge } from '@/shared/api/types';

export function splitMerge({ id, version }: Pick<Merge, 'id' | 'version'>, reason: string) {
  return unwrap(talent.POST('/v1/merges/{id}/split', { params: { path: { id }, header: ifMatch(version) }, body: { reason } }));
}
