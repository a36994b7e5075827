import { useTranslation } from 'react-i18next';
import type { BlockerDetail } from '@/shared/api/types';
import type { StepForm } from '@/shared/steps/StepActions';
import { useView } from '@/shared/view/view';
import { answerBlocker } from './api/answerBlocker';
import { assignBlocker } from './api/assignBlocker';
import { changeBlocker } from './api/changeBlocker';
import { reopenBlocker } from './api/reopenBlocker';
import { solveBlocker } from './api/solveBlocker';
import { withdrawBlocker } from './api/withdrawBlocker';

type Action = BlockerDetail['actions'][number];

/** The forms of the steps that the service offers the reader for this blocker; none while a past day is looked at. */
export function useBlockerForms(blocker: BlockerDetail | undefined): StepForm[] {
  const { t } = useTranslation('blockers');
  const { past } = useView();
  if (!blocker || past) return [];
  const again = blocker.assigned_unit !== null;
  const forms: Record<Action, StepForm> = {
    assign: {
      title: t(again ? 'step.reassign' : 'step.assign'),
      fields: again ? ['unit', 'due_on', 'reason', 'on'] : ['unit', 'due_on', 'on'],
      required: again ? ['unit', 'reason'] : ['unit'],
      initial: { unit: blocker.assigned_unit, due_on: blocker.due_on },
      primary: !again,
      write: ({ unit, due_on, reason, on }) => assignBlocker(blocker, { unit: unit ?? '', due_on, reason, on }),
    },
    answer: {
      title: t(blocker.state === 'answered' ? 'step.answerMore' : 'step.answer'),
      fields: ['text', 'evidence', 'on'],
      required: ['text'],
      labels: { text: t('answerText') },
      primary: blocker.state === 'assigned',
      write: ({ text, evidence, on }) => answerBlocker(blocker, { text: text ?? '', evidence, on }),
    },
    solve: {
      title: t('step.solve'),
      fields: ['text', 'evidence', 'on'],
      labels: { text: t('solveText') },
      primary: true,
      write: ({ text, evidence, on }) => solveBlocker(blocker, { text, evidence, on }),
    },
    change: {
      title: t('step.due'),
      fields: ['due_on', 'reason'],
      required: ['reason'],
      initial: { due_on: blocker.due_on },
      write: ({ due_on, reason }) => changeBlocker(blocker, { due_on, reason }),
    },
    withdraw: {
      title: t('step.withdraw'),
      fields: ['reason', 'on'],
      required: ['reason'],
      danger: true,
      note: t('withdrawNote'),
      write: ({ reason, on }) => withdrawBlocker(blocker, { reason: reason ?? '', on }),
    },
    reopen: {
      title: t('step.reopen'),
      fields: ['reason', 'on'],
      required: ['reason'],
      write: ({ reason, on }) => reopenBlocker(blocker, { reason: reason ?? '', on }),
    },
  };
  const order: Action[] = ['assign', 'answer', 'solve', 'change', 'reopen', 'withdraw'];
  return order.filter((action) => blocker.actions.includes(action)).map((action) => forms[action]);
}
