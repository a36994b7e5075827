import { ifMatch, talent, unwrap } from '@/shared/api/client';
import type { Selection, SelectionChange } from '@/shared/api/types';

export function changeSelection({ id, version }: Pick<Selection, 'id' | 'version'>, body: SelectionChange) {
  return unwrap(talent.PATCH('/v1/selections/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
