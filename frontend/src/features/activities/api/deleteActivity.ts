import { ifMatch, progress, unwrap } from '@/shared/api/client';
import type { Activity } from '@/shared/api/types';

export function deleteActivity({ id, version }: Pick<Activity, 'id' | 'version'>) {
  return unwrap(progress.DELETE('/v1/activities/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
