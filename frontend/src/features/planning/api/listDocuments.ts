import { registry, unwrap } from '@/shared/api/client';
import type { PlanningDocument, PlanningQuery } from '@/shared/api/types';

export function listDocuments(query: PlanningQuery): Promise<{ items: PlanningDocument[]; next?: string | null }> {
  return unwrap(registry.GET('/v1/planning-documents', { params: { query } }));
}
