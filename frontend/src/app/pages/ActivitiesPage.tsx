import { useTranslation } from 'react-i18next';
import { ActivityActions } from '@/features/activities/ActivityActions';
import { ActivityList } from '@/features/activities/ActivityList';
import { DigestPanel } from '@/features/activities/DigestPanel';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('activities');
  return (
    <Page title={t('pageTitle')} actions={<ActivityActions />}>
      <ActivityList />
      <DigestPanel />
    </Page>
  );
}
