import type { SpaceQuery } from '@/shared/api/types';
import { setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 50;
export const SORTS = ['name', 'floor_area', 'completed_on', 'opened_on'] as const;
export const KINDS = ['theme_building', 'industry_complex', 'science_complex', 'small_enterprise_park', 'makerspace', 'incubator', 'other'] as const;

/** The table's filter as the address carries it, with nothing chosen. */
export const EMPTY = { q: '', carrier: [] as string[], inside: '', kind: [] as string[], completed: '', opened: '', state: [] as string[], sort: 'name' };

/** The service reads and checks the words themselves; the address may hold anything. */
export function toQuery(filter: typeof EMPTY): SpaceQuery {
  return setOf(filter) as SpaceQuery;
}
