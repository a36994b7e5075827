import { progress, unwrap } from '@/shared/api/client';
import type { paths } from '@/shared/api/generated/progress';

type Query = NonNullable<paths['/v1/tasks']['get']['parameters']['query']>;

/** Tasks of the plan and the office's own. */
export function listTasks(query: Query) {
  return unwrap(progress.GET('/v1/tasks', { params: { query } }));
}
