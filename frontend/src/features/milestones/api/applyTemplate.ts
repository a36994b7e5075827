import { idempotent, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { TemplateBatchResult } from '@/shared/api/types';

/** Gives one project the milestones of its track's template; `null` is every project in scope that has none. */
export function applyTemplate(project: { id: string; anchor: string | null } | null): Promise<TemplateBatchResult> {
  const body = project ? { items: [{ project_id: project.id, anchor_on: project.anchor, dates: [] }], missing: false } : { items: [], missing: true };
  return withIdempotencyKey(`template ${JSON.stringify(body)}`, (key) => unwrap(progress.POST('/v1/milestones/from-template', { body, ...idempotent(key) })));
}
