import { ifMatch, progress, unwrap } from '@/shared/api/client';
import type { Activity, ActivityChange } from '@/shared/api/types';

export function changeActivity({ id, version }: Pick<Activity, 'id' | 'version'>, body: ActivityChange) {
  return unwrap(progress.PATCH('/v1/activities/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
