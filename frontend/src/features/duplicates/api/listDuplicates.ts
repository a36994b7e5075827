import { talent, unwrap } from '@/shared/api/client';
import type { DuplicateQuery } from '@/shared/api/types';

export function listDuplicates(query: DuplicateQuery) {
  return unwrap(talent.GET('/v1/duplicates', { params: { query } }));
}
