import { ifMatch, progress, unwrap } from '@/shared/api/client';
import type { MilestoneTemplate } from '@/shared/api/types';

export function withdrawTemplate({ id, version }: Pick<MilestoneTemplate, 'id' | 'version'>): Promise<unknown> {
  return unwrap(progress.DELETE('/v1/milestone-templates/{template_id}', { params: { path: { template_id: id }, header: ifMatch(version) } }));
}
