import { useTranslation } from 'react-i18next';
import { ArrivalActions } from '@/features/arrivals/ArrivalActions';
import { ArrivalDrawer } from '@/features/arrivals/ArrivalDrawer';
import { ArrivalList } from '@/features/arrivals/ArrivalList';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('money');
  return (
    <Page title={t('arrivals.page')} actions={<ArrivalActions />}>
      <ArrivalList />
      <ArrivalDrawer />
    </Page>
  );
}
