import { useTranslation } from 'react-i18next';
import { OpportunityExports, OpportunityTable } from '@/features/opportunities/OpportunityTable';
import { OutlinePlan } from '@/features/opportunities/OutlinePlan';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('opportunities');
  return (
    <Page title={t('pageTitle')} actions={<OpportunityExports />}>
      <OpportunityTable />
      <OutlinePlan />
    </Page>
  );
}
