import { talent, unwrap } from '@/shared/api/client';
import type { TeamQuery } from '@/shared/api/types';

export function listTeams(query: TeamQuery) {
  return unwrap(talent.GET('/v1/teams', { params: { query } }));
}
