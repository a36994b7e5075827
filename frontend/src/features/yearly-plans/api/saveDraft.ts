import { ifMatch, progress, unwrap } from '@/shared/api/client';
import type { PlanDraft, YearlyPlan } from '@/shared/api/types';

export function saveDraft({ id, version }: Pick<YearlyPlan, 'id' | 'version'>, body: PlanDraft) {
  return unwrap(progress.PUT('/v1/yearly-plans/{id}/draft', { params: { path: { id }, header: ifMatch(version) }, body }));
}
