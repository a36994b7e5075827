import { useTranslation } from 'react-i18next';
import { EnterpriseActions } from '@/features/enterprises/EnterpriseActions';
import { EnterpriseDrawer } from '@/features/enterprises/EnterpriseDrawer';
import { EnterpriseList } from '@/features/enterprises/EnterpriseList';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('enterprises');
  return (
    <Page title={t('title')} actions={<EnterpriseActions />}>
      <EnterpriseList />
      <EnterpriseDrawer />
    </Page>
  );
}
