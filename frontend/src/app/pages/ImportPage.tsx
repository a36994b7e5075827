import { ImportSteps } from '@/features/actuals/ImportSteps';
import { Page } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';
import { useTranslation } from 'react-i18next';

export function Component() {
  const { t } = useTranslation('actuals');
  return (
    <Page title={t('importTitle')} trail={<ViewLink to="/actuals">{t('title')}</ViewLink>}>
      <ImportSteps />
    </Page>
  );
}
