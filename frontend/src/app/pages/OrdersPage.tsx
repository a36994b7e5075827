import { useTranslation } from 'react-i18next';
import { EMPTY, toQuery } from '@/features/orders/filter';
import { IssueOrder } from '@/features/orders/IssueOrder';
import { OrderList } from '@/features/orders/OrderList';
import { Exports } from '@/shared/ui/Exports';
import { Page } from '@/shared/ui/Page';
import { useFilter } from '@/shared/view/filter';

export function Component() {
  const { t } = useTranslation('orders');
  const [filter] = useFilter(EMPTY);
  return (
    <Page title={t('title')} actions={<><IssueOrder /> <Exports list="progress/v1/orders" query={toQuery(filter)} of={t('title')} /></>}>
      <OrderList />
    </Page>
  );
}
