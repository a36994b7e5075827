import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMeeting } from '@/features/meetings/hooks';
import { MeetingOffice, MeetingView } from '@/features/meetings/MeetingView';
import { Loadable } from '@/shared/ui/Loadable';
import { Page } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';

export function Component() {
  const { t } = useTranslation('meetings');
  const { id = '' } = useParams();
  const meeting = useMeeting(id);
  return (
    <Page
      title={meeting.data?.title ?? t('title')}
      trail={<ViewLink to="/meetings">{t('toList')}</ViewLink>}
      actions={meeting.data ? <MeetingOffice key={meeting.data.version} meeting={meeting.data} onReload={() => void meeting.refetch()} /> : null}
    >
      <Loadable query={meeting} lines={8}>
        {(found) => <MeetingView meeting={found} />}
      </Loadable>
    </Page>
  );
}
