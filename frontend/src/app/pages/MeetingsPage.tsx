import { useTranslation } from 'react-i18next';
import { CallMeeting } from '@/features/meetings/CallMeeting';
import { NO_MEETING, toMeetingQuery } from '@/features/meetings/filter';
import { MeetingList } from '@/features/meetings/MeetingList';
import { Exports } from '@/shared/ui/Exports';
import { Page } from '@/shared/ui/Page';
import { useFilter } from '@/shared/view/filter';

export function Component() {
  const { t } = useTranslation('meetings');
  const [filter] = useFilter(NO_MEETING);
  return (
    <Page title={t('title')} actions={<><CallMeeting /> <Exports list="progress/v1/meetings" query={toMeetingQuery(filter)} of={t('title')} /></>}>
      <MeetingList />
    </Page>
  );
}
