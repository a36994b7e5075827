import { useTranslation } from 'react-i18next';
import { DuplicateActions } from '@/features/duplicates/DuplicateActions';
import { DuplicateDrawer } from '@/features/duplicates/DuplicateDrawer';
import { DuplicateList } from '@/features/duplicates/DuplicateList';
import { MergeTable } from '@/features/duplicates/MergeTable';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('duplicates');
  return (
    <Page title={t('title')} actions={<DuplicateActions />}>
      <DuplicateList />
      <MergeTable />
      <DuplicateDrawer />
    </Page>
  );
}
