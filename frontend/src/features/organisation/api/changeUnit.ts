import { identity, ifMatch, unwrap } from '@/shared/api/client';
import type { Unit, UnitChange } from '@/shared/api/types';

export function changeUnit({ id, version }: Pick<Unit, 'id' | 'version'>, body: UnitChange): Promise<Unit> {
  return unwrap(identity.PATCH('/v1/units/{unit_id}', { params: { path: { unit_id: id }, header: ifMatch(version) }, body }));
}
