import { useTranslation } from 'react-i18next';
import type { BlockerDetail } from '@/shared/api/types';
import { answering, finishing, offered, reasoned } from '@/shared/steps/forms';
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
    answer: answering(t(blocker.state === 'answered' ? 'step.answerMore' : 'step.answer'), t('answerText'), blocker.state === 'assigned', (said) => answerBlocker(blocker, said)),
    solve: finishing(t('step.solve'), t('solveText'), (said) => solveBlocker(blocker, said)),
    change: {
      title: t('step.due'),
      fields: ['due_on', 'reason'],
      required: ['reason'],
      initial: { due_on: blocker.due_on },
      write: ({ due_on, reason }) => changeBlocker(blocker, { due_on, reason }),
    },
    withdraw: reasoned(t('step.withdraw'), (said) => withdrawBlocker(blocker, said), { danger: true, note: t('withdrawNote') }),
    reopen: reasoned(t('step.reopen'), (said) => reopenBlocker(blocker, said)),
  };
  const order: Action[] = ['assign', 'answer', 'solve', 'change', 'reopen', 'withdraw'];
  return offered(forms, order, blocker.actions);
}
