import { useTranslation } from 'react-i18next';
import type { OrderDetail } from '@/shared/api/types';
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
    reply: {
      title: t(order.state === 'replied' ? 'step.replyMore' : 'step.reply'),
      fields: ['text', 'evidence', 'on'],
      required: ['text'],
      labels: { text: t('replyText') },
      primary: order.state !== 'replied',
      write: ({ text, evidence, on }) => replyOrder(order, { text: text ?? '', evidence, on }),
    },
    verify: {
      title: t('step.verify'),
      fields: ['text', 'evidence', 'on'],
      labels: { text: t('verifyText') },
      primary: true,
      write: ({ text, evidence, on }) => verifyOrder(order, { text, evidence, on }),
    },
    reject: {
      title: t('step.reject'),
      fields: ['reason', 'due_on', 'on'],
      required: ['reason'],
      labels: { due_on: t('newDue') },
      danger: true,
      write: ({ reason, due_on, on }) => rejectOrder(order, { reason: reason ?? '', due_on, on }),
    },
    close: {
      title: t('step.close'),
      fields: ['text', 'evidence', 'on'],
      labels: { text: t('closeText') },
      primary: true,
      write: ({ text, evidence, on }) => closeOrder(order, { text, evidence, on }),
    },
    change: {
      title: t('step.due'),
      fields: ['due_on', 'reason'],
      required: ['due_on', 'reason'],
      initial: { due_on: order.due_on },
      labels: { due_on: t('due') },
      note: t('dueNote'),
      write: ({ due_on, reason }) => changeOrder(order, { due_on: due_on ?? order.due_on, reason }),
    },
    withdraw: {
      title: t('step.withdraw'),
      fields: ['reason', 'on'],
      required: ['reason'],
      danger: true,
      note: t('withdrawNote'),
      write: ({ reason, on }) => withdrawOrder(order, { reason: reason ?? '', on }),
    },
  };
  const inOrder: Action[] = ['reply', 'verify', 'close', 'reject', 'change', 'withdraw'];
  return inOrder.filter((action) => order.actions.includes(action)).map((action) => forms[action]);
}
