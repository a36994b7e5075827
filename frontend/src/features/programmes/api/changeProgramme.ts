import { ifMatch, talent, unwrap } from '@/shared/api/client';
import type { TalentProgramme, TalentProgrammeChange } from '@/shared/api/types';

export function changeProgramme({ id, version }: Pick<TalentProgramme, 'id' | 'version'>, body: TalentProgrammeChange) {
  return unwrap(talent.PATCH('/v1/programmes/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
