import { talent, unwrap } from '@/shared/api/client';
import type { Team } from '@/shared/api/types';

export function getTeam(id: string): Promise<Team> {
  return unwrap(talent.GET('/v1/teams/{id}', { params: { path: { id } } }));
}
