import { aggregator, unwrap } from '@/shared/api/client';

export async function countNotices(): Promise<number> {
  return (await unwrap(aggregator.GET('/v1/notices/count', {}))).unread;
}
