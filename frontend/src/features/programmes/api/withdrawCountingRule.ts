import { ifMatch, talent, unwrap } from '@/shared/api/client';
import type { CountingRule } from '@/shared/api/types';

export function withdrawCountingRule({ id, version }: Pick<CountingRule, 'id' | 'version'>) {
  return unwrap(talent.DELETE('/v1/counting-rules/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
