import { aggregator, unwrap } from '@/shared/api/client';

export function getNoticeSettings() {
  return unwrap(aggregator.GET('/v1/notice-settings', {}));
}
