import { idempotent, registry, unwrap } from '@/shared/api/client';
import type { NewProject, ProspectDetail } from '@/shared/api/types';

/**
 * Registers the project that a prospect has become. The key is the prospect's own, one for each time that it becomes a
 * project: however often and from whichever desk it is sent again, there is one project.
 */
export function registerProjectOf({ id, steps }: Pick<ProspectDetail, 'id' | 'steps'>, body: NewProject) {
  const before = steps.filter(({ kind }) => kind === 'link').length;
  return unwrap(registry.POST('/v1/projects', { body, ...idempotent(`prospect-${id}-${before}`) }));
}
