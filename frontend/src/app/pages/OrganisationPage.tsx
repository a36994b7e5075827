import { useTranslation } from 'react-i18next';
import { AppointmentList } from '@/features/appointments/AppointmentList';
import { UnitList } from '@/features/organisation/UnitList';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('organisation');
  return (
    <Page title={t('title')}>
      <UnitList />
      <AppointmentList />
    </Page>
  );
}
