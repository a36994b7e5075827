import { useTranslation } from 'react-i18next';
import type { TalentApplicationDetail } from '@/shared/api/types';
import { finishing, offered, reasoned } from '@/shared/steps/forms';
import type { StepForm } from '@/shared/steps/StepActions';
import { useView } from '@/shared/view/view';
import { checkApplication } from './api/checkApplication';
import { completeApplication } from './api/completeApplication';
import { decideApplication } from './api/decideApplication';
import { introduceApplication } from './api/introduceApplication';
import { publishApplication } from './api/publishApplication';
import { rejectApplication } from './api/rejectApplication';
import { resubmitApplication } from './api/resubmitApplication';
import { returnApplication } from './api/returnApplication';
import { selectApplication } from './api/selectApplication';
import { startJob } from './api/startJob';
import { startReview } from './api/startReview';
import { withdrawApplication } from './api/withdrawApplication';

const WAYS = ['complete', 'check', 'start_review', 'decide', 'publish', 'select', 'start_job', 'introduce', 'resubmit', 'return', 'reject', 'withdraw'] as const;
type Way = (typeof WAYS)[number];

/** The forms of the steps that the service offers the reader for this application; none while a past day is looked at. */
export function useApplicationForms(application: TalentApplicationDetail | undefined): StepForm[] {
  const { t } = useTranslation('applications');
  const { past } = useView();
  if (!application || past) return [];
  const text = t('stepText');
  const dated = (way: 'start_job' | 'introduce', send: typeof startJob): StepForm => ({
    title: t(`step.${way}`), fields: ['on', 'text'], required: ['on'], labels: { on: t('day'), text }, primary: true, note: t('cannotUndo'),
    write: ({ on, text: said }) => send(application, { on: on ?? '', text: said }),
  });
  const because = (way: 'return' | 'reject' | 'withdraw', send: typeof returnApplication) =>
    reasoned(t(`step.${way}`), (said) => send(application, { ...said, evidence: [] }), { danger: way !== 'return' });
  const forms: Record<Way, StepForm> = {
    complete: finishing(t('step.complete'), text, (said) => completeApplication(application, said)),
    check: finishing(t('step.check'), text, (said) => checkApplication(application, said)),
    start_review: finishing(t('step.start_review'), text, (said) => startReview(application, said)),
    decide: { ...finishing(t('step.decide'), text, (said) => decideApplication(application, said)), note: t('decideNote') },
    publish: { title: t('step.publish'), fields: ['text', 'on'], labels: { text }, primary: true, note: t('publishNote'), write: ({ text: said, on }) => publishApplication(application, { text: said, on }) },
    select: { title: t('step.select'), fields: ['text', 'on'], labels: { text: t('documentNumberOf') }, primary: true, note: t('selectNote'), write: ({ text: said, on }) => selectApplication(application, { document_number: said, on }) },
    start_job: dated('start_job', startJob),
    introduce: dated('introduce', introduceApplication),
    resubmit: finishing(t('step.resubmit'), text, (said) => resubmitApplication(application, said)),
    return: because('return', returnApplication),
    reject: because('reject', rejectApplication),
    withdraw: because('withdraw', withdrawApplication),
  };
  return offered(forms, WAYS, application.actions as Way[]);
}
