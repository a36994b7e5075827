import { progress, unwrap } from '@/shared/api/client';
import type { paths } from '@/shared/api/generated/progress';

type Query = NonNullable<paths['/v1/follow-ups']['get']['parameters']['query']>;

/** What meetings decided, to be done by somebody. */
export function listFollowUps(query: Query) {
  return unwrap(progress.GET('/v1/follow-ups', { params: { query } }));
}
