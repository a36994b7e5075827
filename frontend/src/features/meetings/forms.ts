import { useTranslation } from 'react-i18next';
import type { FollowUpDetail } from '@/shared/api/types';
import { answering, finishing, offered, reasoned } from '@/shared/steps/forms';
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
    answer: answering(t(found.state === 'answered' ? 'step.answerMore' : 'step.answer'), t('answerText'), found.state === 'open', (said) => answerFollowUp(found, said)),
    accept: finishing(t('step.accept'), t('acceptText'), (said) => acceptFollowUp(found, said)),
    return: reasoned(t('step.return'), (said) => returnFollowUp(found, said), { danger: true }),
    change: {
      title: t('step.change'),
      fields: ['unit', 'due_on', 'reason'],
      required: ['unit', 'due_on', 'reason'],
      initial: { unit: found.unit, due_on: found.due_on },
      write: ({ unit, due_on, reason }) => changeFollowUp(found, { unit: unit ?? found.unit, due_on: due_on ?? found.due_on, reason }),
    },
    withdraw: reasoned(t('step.withdraw'), (said) => withdrawFollowUp(found, said), { danger: true }),
    reopen: reasoned(t('step.reopen'), (said) => reopenFollowUp(found, said)),
  };
  const order: Action[] = ['answer', 'accept', 'return', 'change', 'reopen', 'withdraw'];
  return offered(forms, order, found.actions);
}
