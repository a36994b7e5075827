import { ifMatch, progress, unwrap } from '@/shared/api/client';
import type { YearlyPlan } from '@/shared/api/types';

export function deleteDraft({ id, version }: Pick<YearlyPlan, 'id' | 'version'>) {
  return unwrap(progress.DELETE('/v1/yearly-plans/{id}/draft', { params: { path: { id }, header: ifMatch(version) } }));
}
