import { useTranslation } from 'react-i18next';
import { SpaceActions } from '@/features/spaces/SpaceActions';
import { SpaceDrawer } from '@/features/spaces/SpaceDrawer';
import { SpaceList } from '@/features/spaces/SpaceList';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('spaces');
  return (
    <Page title={t('title')} actions={<SpaceActions />}>
      <SpaceList />
      <SpaceDrawer />
    </Page>
  );
}
