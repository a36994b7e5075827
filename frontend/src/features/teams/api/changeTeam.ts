import { ifMatch, talent, unwrap } from '@/shared/api/client';
import type { Team, TeamChange } from '@/shared/api/types';

export function changeTeam({ id, version }: Pick<Team, 'id' | 'version'>, body: TeamChange) {
  return unwrap(talent.PATCH('/v1/teams/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
