import { useTranslation } from 'react-i18next';
import { ClusterActions, ClusterList } from '@/features/clusters/ClusterList';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('clusters');
  return (
    <Page title={t('title')} actions={<ClusterActions />}>
      <ClusterList />
    </Page>
  );
}
