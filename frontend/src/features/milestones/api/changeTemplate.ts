import { ifMatch, progress, unwrap } from '@/shared/api/client';
import type { MilestoneTemplate, TemplateChange } from '@/shared/api/types';

export function changeTemplate({ id, version }: Pick<MilestoneTemplate, 'id' | 'version'>, body: TemplateChange): Promise<MilestoneTemplate> {
  return unwrap(progress.PATCH('/v1/milestone-templates/{template_id}', { params: { path: { template_id: id }, header: ifMatch(version) }, body }));
}
