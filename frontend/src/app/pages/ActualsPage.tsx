import { useTranslation } from 'react-i18next';
import { ClosedMonths } from '@/features/actuals/ClosedMonths';
import { ReviewQueue } from '@/features/actuals/ReviewQueue';
import { useAbilities } from '@/shared/session/me';
import { Page } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';

export function Component() {
  const { t } = useTranslation('actuals');
  const { review, manage, reports } = useAbilities();
  return (
    <Page title={t(review ? 'reviewTitle' : reports.length > 0 ? 'title' : 'readTitle')} actions={reports.length > 0 ? <ViewLink to="/actuals/import">{t('import')}</ViewLink> : null}>
      <ReviewQueue />
      {manage ? <ClosedMonths /> : null}
    </Page>
  );
}
