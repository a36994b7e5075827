import { progress, unwrap } from '@/shared/api/client';
import type { paths } from '@/shared/api/generated/progress';

type Query = NonNullable<paths['/v1/milestones']['get']['parameters']['query']>;

/** Milestones in the caller's scope. */
export function listMilestones(query: Query) {
  return unwrap(progress.GET('/v1/milestones', { params: { query } }));
}
