import { talent, unwrap } from '@/shared/api/client';

export function listCountingRules() {
  return unwrap(talent.GET('/v1/counting-rules', { params: { query: { limit: 500 } } }));
}
