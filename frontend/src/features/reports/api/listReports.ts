import { progress, unwrap } from '@/shared/api/client';
import type { ReportQuery } from '@/shared/api/types';

export function listReports(query: ReportQuery) {
  return unwrap(progress.GET('/v1/reports', { params: { query } }));
}
