import { ifMatch, registry, unwrap } from '@/shared/api/client';
import type { PlanningDocument } from '@/shared/api/types';

/** Takes back what was entered by mistake. */
export function withdrawDocument({ id, version }: Pick<PlanningDocument, 'id' | 'version'>): Promise<unknown> {
  return unwrap(registry.DELETE('/v1/planning-documents/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
