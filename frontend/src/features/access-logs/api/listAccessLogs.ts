import { talent, unwrap } from '@/shared/api/client';
import type { AccessLogQuery } from '@/shared/api/types';

export function listAccessLogs(query: AccessLogQuery) {
  return unwrap(talent.GET('/v1/access-logs', { params: { query } }));
}
