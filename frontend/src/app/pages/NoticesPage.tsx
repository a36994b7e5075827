import { useTranslation } from 'react-i18next';
import { EMPTY, toQuery } from '@/features/notices/filter';
import { NoticeActions } from '@/features/notices/NoticeActions';
import { NoticeList } from '@/features/notices/NoticeList';
import { Exports } from '@/shared/ui/Exports';
import { Page } from '@/shared/ui/Page';
import { useFilter } from '@/shared/view/filter';

export function Component() {
  const { t } = useTranslation('notices');
  const [filter] = useFilter(EMPTY);
  return (
    <Page title={t('title')} actions={<><NoticeActions /> <Exports list="aggregator/v1/notices" query={toQuery(filter)} of={t('title')} /></>}>
      <NoticeList />
    </Page>
  );
}
