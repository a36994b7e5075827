import { useTranslation } from 'react-i18next';
import { CohortActions, CohortTable } from '@/features/prospect-lists/CohortTable';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('prospectLists');
  return (
    <Page title={t('title')} actions={<CohortActions />}>
      <CohortTable />
    </Page>
  );
}
