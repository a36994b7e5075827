import { useTranslation } from 'react-i18next';
import { PlanActions } from '@/features/plans/PlanActions';
import { PlanDrawer } from '@/features/plans/PlanDrawer';
import { PlanList } from '@/features/plans/PlanList';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('money');
  return (
    <Page title={t('plans.page')} actions={<PlanActions />}>
      <PlanList />
      <PlanDrawer />
    </Page>
  );
}
