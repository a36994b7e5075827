import { ifMatch, progress, unwrap } from '@/shared/api/client';
import type { LightRule, LightRuleChange } from '@/shared/api/types';

export function changeLightRule({ id, version }: Pick<LightRule, 'id' | 'version'>, body: LightRuleChange): Promise<LightRule> {
  return unwrap(progress.PATCH('/v1/light-rules/{rule_id}', { params: { path: { rule_id: id }, header: ifMatch(version) }, body }));
}
