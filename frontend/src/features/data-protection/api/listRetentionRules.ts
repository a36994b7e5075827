import { talent, unwrap } from '@/shared/api/client';

export function listRetentionRules() {
  return unwrap(talent.GET('/v1/retention-rules'));
}
