import { useTranslation } from 'react-i18next';
import { PeopleActions } from '@/features/people/PeopleActions';
import { PeopleList } from '@/features/people/PeopleList';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('people');
  return (
    <Page title={t('title')} actions={<PeopleActions />}>
      <PeopleList />
    </Page>
  );
}
