import { aggregator, unwrap } from '@/shared/api/client';
import type { NoticeQuery } from '@/shared/api/types';

export function listNotices(query: NoticeQuery) {
  return unwrap(aggregator.GET('/v1/notices', { params: { query } }));
}
