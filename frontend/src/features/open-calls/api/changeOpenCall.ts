import { ifMatch, talent, unwrap } from '@/shared/api/client';
import type { OpenCallChange } from '@/shared/api/types';

export function changeOpenCall({ id, version }: { id: string; version: number }, body: OpenCallChange) {
  return unwrap(talent.PATCH('/v1/open-calls/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
