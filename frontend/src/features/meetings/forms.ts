import { useTranslation } from 'react-i18next';
import type { FollowUpDetail } from '@/shared/api/types';
import type { StepForm } from '@/shared/steps/StepActions';
import { useView } from '@/shared/view/view';
import { acceptFollowUp } from './api/acceptFollowUp';
import { answerFollowUp } from './api/answerFollowUp';
import { changeFollowUp } from './api/changeFollowUp';
import { reopenFollowUp } from './api/reopenFollowUp';
import { returnFollowUp } from './api/returnFollowUp';
import { withdrawFollowUp } from './api/withdrawFollowUp';

type Action = FollowUpDetail['actions'][number];

/** The forms of the steps that the service offers the reader for this follow-up; none while a past day is looked at. */
export function useFollowUpForms(found: FollowUpDetail | undefined): StepForm[] {
  const { t } = useTranslation('meetings');
  const { past } = useView();
  if (!found || past) return [];
  const forms: Record<Action, StepForm> = {
    answer: {
      title: t(found.state === 'answered' ? 'step.answerMore' : 'step.answer'),
      fields: ['text', 'evidence', 'on'],
      required: ['text'],
      labels: { text: t('answerText') },
      primary: found.state === 'open',
      write: ({ text, evidence, on }) => answerFollowUp(found, { text: text ?? '', evidence, on }),
    },
    accept: {
      title: t('step.accept'),
      fields: ['text', 'evidence', 'on'],
      labels: { text: t('acceptText') },
      primary: true,
      write: ({ text, evidence, on }) => acceptFollowUp(found, { text, evidence, on }),
    },
    return: {
      title: t('step.return'),
      fields: ['reason', 'on'],
      required: ['reason'],
      danger: true,
      write: ({ reason, on }) => returnFollowUp(found, { reason: reason ?? '', on }),
    },
    change: {
      title: t('step.change'),
      fields: ['unit', 'due_on', 'reason'],
      required: ['unit', 'due_on', 'reason'],
      initial: { unit: found.unit, due_on: found.due_on },
      write: ({ unit, due_on, reason }) => changeFollowUp(found, { unit: unit ?? found.unit, due_on: due_on ?? found.due_on, reason }),
    },
    withdraw: {
      title: t('step.withdraw'),
      fields: ['reason', 'on'],
      required: ['reason'],
      danger: true,
      write: ({ reason, on }) => withdrawFollowUp(found, { reason: reason ?? '', on }),
    },
    reopen: {
      title: t('step.reopen'),
      fields: ['reason', 'on'],
      required: ['reason'],
      write: ({ reason, on }) => reopenFollowUp(found, { reason: reason ?? '', on }),
    },
  };
  const order: Action[] = ['answer', 'accept', 'return', 'change', 'reopen', 'withdraw'];
  return order.filter((action) => found.actions.includes(action)).map((action) => forms[action]);
}
