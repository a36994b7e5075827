import { talent, unwrap } from '@/shared/api/client';

export function listDeadlineRules() {
  return unwrap(talent.GET('/v1/deadline-rules', { params: { query: { limit: 100 } } }));
}
