import { useTranslation } from 'react-i18next';
import { PlanningFiles, PlanningList } from '@/features/planning/PlanningList';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('planning');
  return (
    <Page title={t('title')} actions={<PlanningFiles />}>
      <PlanningList />
    </Page>
  );
}
