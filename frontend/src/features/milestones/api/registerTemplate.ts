import { idempotent, progress, unwrap } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { MilestoneTemplate, NewTemplate } from '@/shared/api/types';

export function registerTemplate(body: NewTemplate): Promise<MilestoneTemplate> {
  return withIdempotencyKey(`new template ${JSON.stringify(body)}`, (key) => unwrap(progress.POST('/v1/milestone-templates', { body, ...idempotent(key) })));
}
