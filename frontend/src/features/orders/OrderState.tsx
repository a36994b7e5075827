import { useTranslation } from 'react-i18next';
import type { Order } from '@/shared/api/types';
import { LOOK } from '@/shared/steps/look';
import { LookTag, MineTag } from '@/shared/steps/tags';
import { STATE_LOOK } from './look';

/** How far an order has come, whether it waits for the reader's unit, and to which level it was escalated. */
export function OrderState({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  return (
    <>
      <LookTag look={STATE_LOOK[order.state]} text={t(`stateOf.${order.state}`)} />{' '}
      {order.escalation_level > 0 ? <LookTag look={{ ...LOOK.refused, glyph: '⇧' }} text={t('escalatedTo', { level: order.escalation_level })} /> : null}{' '}
      {order.mine ? <MineTag /> : null}
    </>
  );
}

/** What an order is about: a project, a carrier, a task, or nothing of these. */
export function useTargetText() {
  const { t } = useTranslation('orders');
  return (order: Order) => order.project_name ?? order.carrier_name ?? (order.task_code ? t('taskOf', { code: order.task_code }) : t('noTarget'));
}
