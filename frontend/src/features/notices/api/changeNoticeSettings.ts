import { aggregator, ifMatch, unwrap } from '@/shared/api/client';
import type { NoticeSettings, NoticeSettingsChange } from '@/shared/api/types';

export function changeNoticeSettings({ version }: Pick<NoticeSettings, 'version'>, body: NoticeSettingsChange): Promise<NoticeSettings> {
  return unwrap(aggregator.PATCH('/v1/notice-settings', { params: { header: ifMatch(version) }, body }));
}
