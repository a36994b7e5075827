import { talent, unwrap } from '@/shared/api/client';

export function listDecisionPacks() {
  return unwrap(talent.GET('/v1/decision-packs', { params: { query: { limit: 100 } } }));
}
