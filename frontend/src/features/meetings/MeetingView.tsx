import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Meeting } from '@/shared/api/types';
import { useCarriers, useProjectNames, useUnits } from '@/shared/names/names';
import { LookTag } from '@/shared/steps/tags';
import { Facts } from '@/shared/ui/Facts';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Section } from '@/shared/ui/Page';
import { ReasonField } from '@/shared/ui/ReasonField';
import { ViewLink } from '@/shared/view/ViewLink';
import { useView } from '@/shared/view/view';
import { cancelMeeting } from './api/cancelMeeting';
import { DecideForm } from './DecideForm';
import { FollowUpsOf } from './FollowUpsOf';
import { MEETING_LOOK } from './look';
import { MeetingForm } from './MeetingForm';
import css from './meetings.module.css';

/** What the office may do to a meeting. A dialog keeps the version it was opened on, so that it overwrites nobody. */
export function MeetingOffice({ meeting, onReload }: { meeting: Meeting; onReload: () => void }) {
  const { t } = useTranslation('meetings');
  const { past } = useView();
  const [open, setOpen] = useState<'edit' | 'cancel' | null>(null);
  if (!meeting.may_edit || past || meeting.state === 'cancelled') return null;
  const close = () => setOpen(null);
  const reload = () => {
    close();
    onReload();
  };
  return (
    <>
      <Button onClick={() => setOpen('edit')}>{t('edit')}</Button>
      {meeting.decisions === 0 ? <Button danger onClick={() => setOpen('cancel')}>{t('cancel')}</Button> : null}
      {open === 'edit' ? <MeetingForm meeting={meeting} onReload={reload} onClose={close} /> : null}
      {open === 'cancel' ? (
        <FormDialog<{ reason: string }> title={t('cancel')} submit={t('cancel')} danger initial={{ reason: '' }} write={({ reason }) => cancelMeeting(meeting, { reason: reason.trim() })} done={t('cancelled')} touches={keys.progress} onReload={reload} onClose={close}>
          <ReasonField label={t('field.reason', { ns: 'steps' })} missing={t('reasonMissing')} />
        </FormDialog>
      ) : null}
    </>
  );
}

/** A meeting: when and where, its agenda, what it decided, what became of that. */
export function MeetingView({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const { past } = useView();
  const { nameOf: unitName } = useUnits();
  const { nameOf: carrierName } = useCarriers();
  const projects = useProjectNames(meeting.matters.flatMap(({ project_id }) => (project_id ? [project_id] : [])));
  const decides = meeting.may_edit && !past && meeting.state !== 'cancelled';
  return (
    <>
      <Section title={t('facts')}>
        <Facts
          facts={[
            { term: t('state'), value: <LookTag look={MEETING_LOOK[meeting.state]} text={t(`meetingStateOf.${meeting.state}`)} /> },
            { term: t('kind'), value: t(`kindOf.${meeting.kind}`) },
            { term: t('heldOn'), value: meeting.held_on },
            { term: t('place'), value: meeting.place ?? '—' },
            { term: t('units'), value: meeting.units.map(unitName).join(t('and')) || t('nobody') },
            ...(meeting.cancel_reason ? [{ term: t('cancelReason'), value: meeting.cancel_reason }] : []),
          ]}
        />
        {meeting.minutes ? <p style={{ whiteSpace: 'pre-wrap' }}><strong>{t('minutes')}</strong> {meeting.minutes}</p> : null}
      </Section>
      <Section title={t('matters')}>
        {meeting.matters.length === 0 ? <span className="soft">{t('noMatters')}</span> : null}
        <ol className={css.agenda}>
          {meeting.matters.map((matter) => (
            <li key={matter.id}>
              {matter.title}{' '}
              {matter.project_id ? <ViewLink to={`/projects/${matter.project_id}`}>{projects.get(matter.project_id) ?? t('project')}</ViewLink> : null}
              {matter.carrier_code ? <ViewLink to={`/carriers/${matter.carrier_code}`}>{carrierName(matter.carrier_code)}</ViewLink> : null}{' '}
              {matter.blocker_id ? <ViewLink to={`/blockers?show=${matter.blocker_id}`}>{t('blocker')}</ViewLink> : null}
              {matter.detail ? <div className="soft">{matter.detail}</div> : null}
            </li>
          ))}
        </ol>
      </Section>
      <FollowUpsOf query={{ meeting_id: [meeting.id], sort: 'number' }} aside={decides ? <DecideForm meeting={meeting} /> : null} />
    </>
  );
}
