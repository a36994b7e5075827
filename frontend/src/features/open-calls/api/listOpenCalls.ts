import { talent, unwrap } from '@/shared/api/client';
import type { OpenCallQuery } from '@/shared/api/types';

export function listOpenCalls(query: OpenCallQuery) {
  return unwrap(talent.GET('/v1/open-calls', { params: { query } }));
}
