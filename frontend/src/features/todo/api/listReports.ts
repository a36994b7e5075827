import { progress, unwrap } from '@/shared/api/client';
import type { paths } from '@/shared/api/generated/progress';

type Query = NonNullable<paths['/v1/reports']['get']['parameters']['query']>;

/** Reports of any month. */
export function listReports(query: Query) {
  return unwrap(progress.GET('/v1/reports', { params: { query } }));
}
