import type { RecognitionQuery } from '@/shared/api/types';
import { setOf } from '@/shared/view/filter';

export const PAGE_SIZE = 50;
export const SORTS = ['recognised_on', 'subject_name'] as const;
export const KINDS = ['makerspace', 'incubator', 'base_brand', 'characteristic_town', 'smart_factory', 'digital_workshop', 'industrial_internet_platform', 'other'] as const;
export const LEVELS = ['national', 'provincial', 'municipal', 'district', 'unstated'] as const;
export const SUBJECTS = ['enterprise', 'space', 'carrier', 'platform'] as const;

/** The table's filter as the address carries it, with nothing chosen. */
export const EMPTY = { q: '', carrier: [] as string[], kind: [] as string[], level: [] as string[], baseline: '', valid_on: '', state: [] as string[], sort: '-recognised_on' };

/** The service reads and checks the words themselves; the address may hold anything. */
export function toQuery(filter: typeof EMPTY): RecognitionQuery {
  return setOf(filter) as RecognitionQuery;
}
