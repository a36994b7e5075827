import { useTranslation } from 'react-i18next';
import type { BlockerDetail } from '@/shared/api/types';
import { DueText, LookTag, MineTag } from '@/shared/steps/tags';
import { Facts } from '@/shared/ui/Facts';
import { ViewLink } from '@/shared/view/ViewLink';
import { STATE_LOOK } from './look';

export function BlockerFacts({ blocker }: { blocker: BlockerDetail }) {
  const { t } = useTranslation('blockers');
  const days = (count: number) => t('days', { count });
  return (
    <>
      <Facts
        facts={[
          { term: t('state'), value: <><LookTag look={STATE_LOOK[blocker.state]} text={t(`stateOf.${blocker.state}`)} /> {blocker.mine ? <MineTag /> : null}</> },
          { term: t('kind'), value: t(`kindOf.${blocker.kind}`) },
          { term: t('target'), value: blocker.project_id ? <ViewLink to={`/projects/${blocker.project_id}`}>{blocker.project_name}</ViewLink> : blocker.carrier_name },
          { term: t('unit'), value: blocker.unit_name ?? blocker.assigned_unit ?? t('unassigned') },
          { term: t('due'), value: <DueText record={blocker} /> },
          { term: t('raisedOn'), value: blocker.raised_on },
          { term: t('open'), value: days(blocker.clocks.open_days) },
          { term: t('inState'), value: blocker.ended_on ? t('ended', { day: blocker.ended_on }) : days(blocker.clocks.state_days) },
        ]}
      />
      {blocker.detail ? <p style={{ whiteSpace: 'pre-wrap' }}>{blocker.detail}</p> : null}
    </>
  );
}
