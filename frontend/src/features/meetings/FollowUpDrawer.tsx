import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { StepActions } from '@/shared/steps/StepActions';
import { StepHistory } from '@/shared/steps/StepHistory';
import { DueText, LookTag, MineTag } from '@/shared/steps/tags';
import { Facts } from '@/shared/ui/Facts';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';
import { useFollowUpForms } from './forms';
import { useFollowUp } from './hooks';
import { STATE_LOOK } from './look';

/** What a meeting decided, with what may be done to it and what has been done. */
export function FollowUpDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('meetings');
  const followUp = useFollowUp(id);
  const forms = useFollowUpForms(followUp.data);
  return (
    <Drawer open onClose={onClose} size="large" title={t('decision')}>
      <Loadable query={followUp} lines={8}>
        {(found) => (
          <>
            <p style={{ whiteSpace: 'pre-wrap', marginTop: 0 }}><strong>{found.text}</strong></p>
            <Facts
              facts={[
                { term: t('state'), value: <><LookTag look={STATE_LOOK[found.state]} text={t(`stateOf.${found.state}`)} /> {found.mine ? <MineTag /> : null}</> },
                { term: t('meeting'), value: <ViewLink to={`/meetings/${found.meeting_id}`}>{found.meeting_title}</ViewLink> },
                { term: t('decidedOn'), value: found.decided_on },
                { term: t('unit'), value: found.unit_name ?? found.unit },
                { term: t('due'), value: <DueText record={found} /> },
                { term: t('target'), value: found.project_id ? <ViewLink to={`/projects/${found.project_id}`}>{found.project_name}</ViewLink> : (found.carrier_name ?? '—') },
                ...(found.blocker_id ? [{ term: t('blocker'), value: <ViewLink to={`/blockers?show=${found.blocker_id}`}>{t('toBlocker')}</ViewLink> }] : []),
              ]}
            />
            <StepActions forms={forms} onReload={() => void followUp.refetch()} />
            <Section title={t('history', { ns: 'steps' })}>
              <StepHistory steps={found.steps} />
            </Section>
          </>
        )}
      </Loadable>
    </Drawer>
  );
}
