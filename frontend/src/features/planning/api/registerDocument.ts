import { idempotent, registry, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { PlanningDocument, NewPlanningDocument } from '@/shared/api/types';

export function registerDocument(body: NewPlanningDocument): Promise<PlanningDocument> {
  return withIdempotencyKey(`Document ${JSON.stringify(body)}`, (key) => unwrap(registry.POST('/v1/planning-documents', { body, ...idempotent(key) })));
}
