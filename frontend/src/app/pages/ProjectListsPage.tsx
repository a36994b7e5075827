import { useTranslation } from 'react-i18next';
import { ListActions, ListTable } from '@/features/project-lists/ListTable';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('projectLists');
  return (
    <Page title={t('title')} actions={<ListActions />}>
      <ListTable />
    </Page>
  );
}
