import { useTranslation } from 'react-i18next';
import { TeamActions } from '@/features/teams/TeamActions';
import { TeamDrawer } from '@/features/teams/TeamDrawer';
import { TeamList } from '@/features/teams/TeamList';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('teams');
  return (
    <Page title={t('title')} actions={<TeamActions />}>
      <TeamList />
      <TeamDrawer />
    </Page>
  );
}
