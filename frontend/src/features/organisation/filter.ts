import type { UnitQuery } from '@/shared/api/types';
import { setOf } from '@/shared/view/filter';

export const KINDS = ['leading_group', 'office', 'inspection_group', 'working_group', 'department', 'platform', 'state_platform', 'town', 'street', 'carrier_body'] as const;
export const EMPTY = { q: '', kind: [] as string[], carrier: [] as string[], active: '' };

export function toQuery(filter: typeof EMPTY): UnitQuery {
  return setOf(filter) as UnitQuery;
}

export function isKind(kind: string): kind is (typeof KINDS)[number] {
  return (KINDS as readonly string[]).includes(kind);
}

export function listed(codes: readonly string[]): string {
  return codes.join(' · ') || '—';
}
