import { talent, unwrap } from '@/shared/api/client';

export function listProgrammes() {
  return unwrap(talent.GET('/v1/programmes', { params: { query: { limit: 500, state: ['active', 'withdrawn'] } } }));
}
