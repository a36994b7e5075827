import { useTranslation } from 'react-i18next';
import { ParcelActions } from '@/features/parcels/ParcelActions';
import { ParcelDrawer } from '@/features/parcels/ParcelDrawer';
import { ParcelList } from '@/features/parcels/ParcelList';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('parcels');
  return (
    <Page title={t('title')} actions={<ParcelActions />}>
      <ParcelList />
      <ParcelDrawer />
    </Page>
  );
}
