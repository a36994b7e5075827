import { useTranslation } from 'react-i18next';
import { NO_FOLLOW_UP, toFollowUpQuery } from '@/features/meetings/filter';
import { FollowUpList } from '@/features/meetings/FollowUpList';
import { Exports } from '@/shared/ui/Exports';
import { Page } from '@/shared/ui/Page';
import { useFilter } from '@/shared/view/filter';

export function Component() {
  const { t } = useTranslation('meetings');
  const [filter] = useFilter(NO_FOLLOW_UP);
  return (
    <Page title={t('decisions')} actions={<Exports list="progress/v1/follow-ups" query={toFollowUpQuery(filter)} of={t('decisions')} />}>
      <FollowUpList />
    </Page>
  );
}
