import { useTranslation } from 'react-i18next';
import { EMPTY, toQuery } from '@/features/reconciliations/filter';
import { ReconciliationList } from '@/features/reconciliations/ReconciliationList';
import { Exports } from '@/shared/ui/Exports';
import { Page } from '@/shared/ui/Page';
import { useFilter } from '@/shared/view/filter';
import { useView } from '@/shared/view/view';

export function Component() {
  const { t } = useTranslation('reconciliations');
  const [filter] = useFilter(EMPTY);
  const { status } = useView();
  return (
    <Page title={t('title')} actions={<Exports list="investment/v1/reconciliations" query={toQuery(filter, status)} of={t('title')} />}>
      <ReconciliationList />
    </Page>
  );
}
