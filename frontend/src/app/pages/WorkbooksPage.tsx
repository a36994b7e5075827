import { useTranslation } from 'react-i18next';
import { WorkbookDesk } from '@/features/workbooks/WorkbookDesk';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('workbooks');
  return (
    <Page title={t('title')}>
      <WorkbookDesk />
    </Page>
  );
}
