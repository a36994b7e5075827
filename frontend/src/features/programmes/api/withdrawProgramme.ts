import { ifMatch, talent, unwrap } from '@/shared/api/client';
import type { TalentProgramme } from '@/shared/api/types';

export function withdrawProgramme({ id, version }: Pick<TalentProgramme, 'id' | 'version'>) {
  return unwrap(talent.DELETE('/v1/programmes/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
