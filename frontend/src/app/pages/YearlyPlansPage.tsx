import { useTranslation } from 'react-i18next';
import { PlanActions } from '@/features/yearly-plans/PlanActions';
import { PlanBoard } from '@/features/yearly-plans/PlanBoard';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('yearlyPlans');
  return (
    <Page title={t('pageTitle')} actions={<PlanActions />}>
      <PlanBoard />
    </Page>
  );
}
