import { registry, unwrap } from '@/shared/api/client';
import type { UnitQuery, UnitShown } from '@/shared/api/types';

export function listUnits(query: UnitQuery): Promise<{ items: UnitShown[]; next?: string | null }> {
  return unwrap(registry.GET('/v1/units', { params: { query } }));
}
