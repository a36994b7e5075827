import { useTranslation } from 'react-i18next';
import { ProspectActions } from '@/features/prospects/ProspectActions';
import { ProspectList } from '@/features/prospects/ProspectList';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('prospects');
  return (
    <Page title={t('title')} actions={<ProspectActions />}>
      <ProspectList />
    </Page>
  );
}
