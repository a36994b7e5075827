import { ifMatch, progress, unwrap } from '@/shared/api/client';
import type { Report } from '@/shared/api/types';

export function deleteReport({ id, version }: Pick<Report, 'id' | 'version'>): Promise<unknown> {
  return unwrap(progress.DELETE('/v1/reports/{report_id}', { params: { path: { report_id: id }, header: ifMatch(version) } }));
}
