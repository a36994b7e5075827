import { useTranslation } from 'react-i18next';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useOpened } from '@/shared/view/opened';
import { useOrders } from './hooks';
import { IssueOrder } from './IssueOrder';
import { OrderDrawer } from './OrderDrawer';
import { OrderTable } from './OrderTable';

const SHOWN = 100;

/** The orders about one project. */
export function OrdersOfProject({ id }: { id: string }) {
  const { t } = useTranslation('orders');
  const { opened, show } = useOpened('order');
  const orders = useOrders({ project_id: [id], limit: SHOWN });
  return (
    <Section title={t('title')} aside={<IssueOrder projectId={id} />}>
      <Loadable query={orders} lines={3}>
        {({ items }) => (items.length === 0 ? <EmptyPanel title={t('none')} /> : <OrderTable orders={items} withTarget={false} onOpen={show} />)}
      </Loadable>
      {opened ? <OrderDrawer id={opened} onClose={() => show(null)} /> : null}
    </Section>
  );
}
