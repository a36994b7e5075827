import { talent, unwrap } from '@/shared/api/client';

export function listMerges(page: { limit: number }) {
  return unwrap(talent.GET('/v1/merges', { params: { query: page } }));
}
