import { useTranslation } from 'react-i18next';
import { CarrierGroups } from '@/features/carriers/CarrierGroups';
import { CarrierOffice } from '@/features/carriers/CarrierOffice';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('carriers');
  return (
    <Page title={t('title')} actions={<CarrierOffice />}>
      <CarrierGroups />
    </Page>
  );
}
