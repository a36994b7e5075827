import { ifMatch, progress, unwrap } from '@/shared/api/client';
import type { Report, ReportChange } from '@/shared/api/types';

export function changeReport({ id, version }: Pick<Report, 'id' | 'version'>, body: ReportChange, acknowledge: boolean): Promise<Report> {
  return unwrap(progress.PATCH('/v1/reports/{report_id}', { params: { path: { report_id: id }, header: ifMatch(version), query: { acknowledge } }, body }));
}
