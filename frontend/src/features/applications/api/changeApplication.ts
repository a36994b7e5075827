import { ifMatch, talent, unwrap } from '@/shared/api/client';
import type { TalentApplicationChange } from '@/shared/api/types';

export function changeApplication({ id, version }: { id: string; version: number }, body: TalentApplicationChange) {
  return unwrap(talent.PATCH('/v1/applications/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
