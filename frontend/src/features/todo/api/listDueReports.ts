import { progress, unwrap } from '@/shared/api/client';
import type { paths } from '@/shared/api/generated/progress';

type Query = NonNullable<paths['/v1/reports/due']['get']['parameters']['query']>;

/** What must be reported of a month, and where it stands. */
export function listDueReports(query: Query) {
  return unwrap(progress.GET('/v1/reports/due', { params: { query } }));
}
