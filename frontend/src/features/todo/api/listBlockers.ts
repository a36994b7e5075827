import { progress, unwrap } from '@/shared/api/client';
import type { paths } from '@/shared/api/generated/progress';

type Query = NonNullable<paths['/v1/blockers']['get']['parameters']['query']>;

/** Constraints 要素制约 that the caller may see. */
export function listBlockers(query: Query) {
  return unwrap(progress.GET('/v1/blockers', { params: { query } }));
}
