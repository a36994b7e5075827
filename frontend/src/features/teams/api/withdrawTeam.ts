import { ifMatch, talent, unwrap } from '@/shared/api/client';
import type { Team } from '@/shared/api/types';

export function withdrawTeam({ id, version }: Pick<Team, 'id' | 'version'>) {
  return unwrap(talent.DELETE('/v1/teams/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
