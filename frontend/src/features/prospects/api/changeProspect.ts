import { ifMatch, investment, unwrap } from '@/shared/api/client';
import type { Prospect, ProspectChange } from '@/shared/api/types';

export function changeProspect({ id, version }: Pick<Prospect, 'id' | 'version'>, body: ProspectChange) {
  return unwrap(investment.PATCH('/v1/prospects/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
