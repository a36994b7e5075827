import { ifMatch, talent, unwrap } from '@/shared/api/client';
import type { Selection } from '@/shared/api/types';

export function withdrawSelection({ id, version }: Pick<Selection, 'id' | 'version'>) {
  return unwrap(talent.DELETE('/v1/selections/{id}', { params: { path: { id }, header: ifMatch(version) } }));
}
