import { useTranslation } from 'react-i18next';
import type { OrderDetail } from '@/shared/api/types';
import { answering, finishing, offered, reasoned } from '@/shared/steps/forms';
import type { StepForm } from '@/shared/steps/StepActions';
import { useView } from '@/shared/view/view';
import { changeOrder } from './api/changeOrder';
import { closeOrder } from './api/closeOrder';
import { rejectOrder } from './api/rejectOrder';
import { replyOrder } from './api/replyOrder';
import { verifyOrder } from './api/verifyOrder';
import { withdrawOrder } from './api/withdrawOrder';

type Action = OrderDetail['actions'][number];

/** The forms of the steps that the service offers the reader for this order; none while a past day is looked at. */
export function useOrderForms(order: OrderDetail | undefined): StepForm[] {
  const { t } = useTranslation('orders');
  const { past } = useView();
  if (!order || past) return [];
  const forms: Record<Action, StepForm> = {
    reply: answering(t(order.state === 'replied' ? 'step.replyMore' : 'step.reply'), t('replyText'), order.state !== 'replied', (said) => replyOrder(order, said)),
    verify: finishing(t('step.verify'), t('verifyText'), (said) => verifyOrder(order, said)),
    reject: {
      title: t('step.reject'),
      fields: ['reason', 'due_on', 'on'],
      required: ['reason'],
      labels: { due_on: t('newDue') },
      danger: true,
      write: ({ reason, due_on, on }) => rejectOrder(order, { reason: reason ?? '', due_on, on }),
    },
    close: finishing(t('step.close'), t('closeText'), (said) => closeOrder(order, said)),
    change: {
      title: t('step.due'),
      fields: ['due_on', 'reason'],
      required: ['due_on', 'reason'],
      initial: { due_on: order.due_on },
      labels: { due_on: t('due') },
      note: t('dueNote'),
      write: ({ due_on, reason }) => changeOrder(order, { due_on: due_on ?? order.due_on, reason }),
    },
    withdraw: reasoned(t('step.withdraw'), (said) => withdrawOrder(order, said), { danger: true, note: t('withdrawNote') }),
  };
  const inOrder: Action[] = ['reply', 'verify', 'close', 'reject', 'change', 'withdraw'];
  return offered(forms, inOrder, order.actions);
}
