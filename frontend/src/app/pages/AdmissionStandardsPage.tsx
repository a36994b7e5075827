import { useTranslation } from 'react-i18next';
import { StandardActions } from '@/features/admission-standards/StandardActions';
import { StandardDrawer } from '@/features/admission-standards/StandardDrawer';
import { StandardList } from '@/features/admission-standards/StandardList';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('admissionStandards');
  return (
    <Page title={t('title')} actions={<StandardActions />}>
      <StandardList />
      <StandardDrawer />
    </Page>
  );
}
