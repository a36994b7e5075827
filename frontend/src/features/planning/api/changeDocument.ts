import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { PlanningDocument, PlanningDocumentChange } from '@/shared/api/types';

export function changeDocument({ id, version }: Pick<PlanningDocument, 'id' | 'version'>, body: PlanningDocumentChange): Promise<PlanningDocument> {
  return unwrap(registry.PATCH('/v1/planning-documents/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
