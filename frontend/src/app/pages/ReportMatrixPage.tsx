import { useTranslation } from 'react-i18next';
import { MatrixSection } from '@/features/reports/MatrixSection';
import { Page } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';

export function Component() {
  const { t } = useTranslation('reports');
  return (
    <Page title={t('matrixTitle')} trail={<ViewLink to="/reports">{t('toDue')}</ViewLink>}>
      <MatrixSection />
    </Page>
  );
}
