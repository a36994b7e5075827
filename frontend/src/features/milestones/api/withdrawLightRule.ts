import { ifMatch, progress, unwrap } from '@/shared/api/client';
import type { LightRule } from '@/shared/api/types';

export function withdrawLightRule({ id, version }: Pick<LightRule, 'id' | 'version'>): Promise<unknown> {
  return unwrap(progress.DELETE('/v1/light-rules/{rule_id}', { params: { path: { rule_id: id }, header: ifMatch(version) } }));
}
