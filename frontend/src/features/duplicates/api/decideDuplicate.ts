import { ifMatch, talent, unwrap } from '@/shared/api/client';
import type { Duplicate, Verdict } from '@/shared/api/types';

export function decideDuplicate({ id, version }: Pick<Duplicate, 'id' | 'version'>, body: Verdict) {
  return unwrap(talent.POST('/v1/duplicates/{id}/decide', { params: { path: { id }, header: ifMatch(version) }, body }));
}
