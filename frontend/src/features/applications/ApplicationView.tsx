import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TalentApplicationDetail } from '@/shared/api/types';
import { PersonLink } from '@/shared/names/people';
import { CarrierCell } from '@/shared/register/parts';
import { useTalentRights } from '@/shared/session/talent';
import { StepActions } from '@/shared/steps/StepActions';
import { DueText, LookTag } from '@/shared/steps/tags';
import { Facts } from '@/shared/ui/Facts';
import { Section } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';
import { DeclareForm } from './DeclareForm';
import { useApplicationForms } from './forms';
import { History } from './History';
import { STATE_LOOK } from './look';
import { Materials } from './Materials';
import { Objections } from './Objections';
import { Reviews } from './Reviews';
import { Way } from './Way';

/** An application: its whole way, what may be done now, what belongs to it, and what has been done. */
export function ApplicationView({ application, onReload }: { application: TalentApplicationDetail; onReload: () => void }) {
  const { t } = useTranslation('applications');
  const forms = useApplicationForms(application);
  const rights = useTalentRights();
  const [again, setAgain] = useState(false);
  const ended = application.state === 'withdrawn' || application.state === 'rejected';
  const reviewed = application.steps.some(({ kind }) => kind === 'start_review');
  return (
    <>
      <Section title={t('way')}>
        <Way application={application} />
        <StepActions forms={forms} keeper="talent" onReload={onReload} />
        {ended && rights.of(application.carrier_code) ? <Button onClick={() => setAgain(true)}>{t('reapply')}</Button> : null}
      </Section>
      <Section title={t('facts')}>
        <Facts
          facts={[
            { term: t('state'), value: <LookTag look={STATE_LOOK[application.state]} text={t(`stateOf.${application.state}`)} /> },
            { term: t('due'), value: <DueText record={application} /> },
            { term: t('applicant'), value: application.person_id ? <PersonLink id={application.person_id} /> : application.team_name },
            { term: t('programme'), value: [application.programme_name ?? application.programme, application.batch].filter(Boolean).join(' · ') },
            { term: t('carrier'), value: <CarrierCell code={application.carrier_code} /> },
            { term: t('enterprise'), value: application.enterprise_name ?? t('none') },
            { term: t('unit'), value: application.unit_name ?? application.unit },
            { term: t('declaredOn'), value: application.declared_on },
            { term: t('rounds'), value: t('round', { count: application.round }) },
            { term: t('openDays'), value: t('days', { count: application.clocks.open_days }) },
            ...(application.average ? [{ term: t('average'), value: t('score', { value: application.average }) }] : []),
            ...(application.notice_on ? [{ term: t('noticeDays'), value: `${application.notice_on} — ${application.notice_ends_on ?? ''}` }] : []),
            ...(application.selected_on ? [{ term: t('selectedOn'), value: application.selected_on }] : []),
            ...(application.on_job_on ? [{ term: t('onJobOn'), value: application.on_job_on }] : []),
            ...(application.introduced_on ? [{ term: t('introducedOn'), value: application.introduced_on }] : []),
            ...(application.previous_id ? [{ term: t('previous'), value: <ViewLink to={`/applications/${application.previous_id}`}>{t('toPrevious')}</ViewLink> }] : []),
          ]}
        />
      </Section>
      {rights.sees ? <Materials application={application} onReload={onReload} /> : null}
      {rights.runs && reviewed ? <Reviews application={application} /> : null}
      {rights.runs && application.notice_on ? <Objections application={application} /> : null}
      <Section title={t('history')}><History steps={application.steps} /></Section>
      {again ? <DeclareForm previous={application} onClose={() => setAgain(false)} /> : null}
    </>
  );
}
