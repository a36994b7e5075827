import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { StepActions } from '@/shared/steps/StepActions';
import { StepHistory } from '@/shared/steps/StepHistory';
import { DueText } from '@/shared/steps/tags';
import { Facts } from '@/shared/ui/Facts';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';
import { useOrderForms } from './forms';
import { useOrder } from './hooks';
import { OrderState, useTargetText } from './OrderState';

/** An order with what may be done to it and what has been done. */
export function OrderDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('orders');
  const order = useOrder(id);
  const forms = useOrderForms(order.data);
  const targetText = useTargetText();
  return (
    <Drawer open onClose={onClose} size="large" title={order.data ? `${order.data.number} ${order.data.title}` : t('title')}>
      <Loadable query={order} lines={8}>
        {(found) => (
          <>
            <Facts
              facts={[
                { term: t('state'), value: <OrderState order={found} /> },
                { term: t('kind'), value: t(`kindOf.${found.kind}`) },
                { term: t('target'), value: found.project_id ? <ViewLink to={`/projects/${found.project_id}`}>{found.project_name}</ViewLink> : targetText(found) },
                { term: t('unit'), value: found.unit_name ?? found.unit },
                { term: t('issuedOn'), value: found.issued_on },
                { term: t('due'), value: <DueText record={found} /> },
                { term: t('openDays'), value: t('days', { count: found.clocks.open_days }) },
                { term: t('escalated'), value: found.escalated_on ? t('escalatedOn', { day: found.escalated_on, level: found.escalation_level }) : t('notEscalated') },
              ]}
            />
            <p style={{ whiteSpace: 'pre-wrap' }}><strong>{t('demand')}</strong> {found.demand}</p>
            <StepActions forms={forms} onReload={() => void order.refetch()} />
            <Section title={t('history', { ns: 'steps' })}>
              <StepHistory steps={found.steps} />
            </Section>
          </>
        )}
      </Loadable>
    </Drawer>
  );
}
