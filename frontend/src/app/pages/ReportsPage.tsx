import { useTranslation } from 'react-i18next';
import { DueReports } from '@/features/reports/DueReports';
import { Page } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';

export function Component() {
  const { t } = useTranslation('reports');
  return (
    <Page title={t('pageTitle')} actions={<ViewLink to="/reports/matrix">{t('toMatrix')}</ViewLink>}>
      <DueReports />
    </Page>
  );
}
