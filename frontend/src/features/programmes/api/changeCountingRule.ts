import { ifMatch, talent, unwrap } from '@/shared/api/client';
import type { CountingRule, CountingRuleChange } from '@/shared/api/types';

export function changeCountingRule({ id, version }: Pick<CountingRule, 'id' | 'version'>, body: CountingRuleChange) {
  return unwrap(talent.PATCH('/v1/counting-rules/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
