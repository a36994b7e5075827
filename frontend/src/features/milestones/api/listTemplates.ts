import { progress, unwrap } from '@/shared/api/client';
import type { MilestoneTemplate } from '@/shared/api/types';

export async function listTemplates(): Promise<MilestoneTemplate[]> {
  return (await unwrap(progress.GET('/v1/milestone-templates', { params: { query: { limit: 200 } } }))).items;
}
