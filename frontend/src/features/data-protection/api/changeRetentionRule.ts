import { ifMatch, talent, unwrap } from '@/shared/api/client';
import type { RetentionChange, RetentionRule } from '@/shared/api/types';

export function changeRetentionRule({ id, version }: Pick<RetentionRule, 'id' | 'version'>, body: RetentionChange) {
  return unwrap(talent.PATCH('/v1/retention-rules/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
