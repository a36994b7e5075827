import { progress, unwrap } from '@/shared/api/client';
import type { ReportProposal } from '@/shared/api/types';

/** What a new report begins with: what was said last. */
export function proposeReport(project_id: string, period: string): Promise<ReportProposal> {
  return unwrap(progress.GET('/v1/reports/proposal', { params: { query: { project_id, period } } }));
}
