import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowUpQuery } from '@/shared/api/types';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useOpened } from '@/shared/view/opened';
import { FollowUpDrawer } from './FollowUpDrawer';
import { FollowUpTable } from './FollowUpTable';
import { useFollowUps } from './hooks';

const SHOWN = 100;

/** What meetings decided about one meeting, blocker or project. */
export function FollowUpsOf({ query, aside }: { query: FollowUpQuery; aside?: ReactNode }) {
  const { t } = useTranslation('meetings');
  const { opened, show } = useOpened('decision');
  const followUps = useFollowUps({ ...query, limit: SHOWN });
  return (
    <Section title={t('decisions')} aside={aside}>
      <Loadable query={followUps} lines={3}>
        {({ items }) => (items.length === 0 ? <EmptyPanel title={t('noDecisions')} /> : <FollowUpTable followUps={items} withMeeting={!query.meeting_id} onOpen={show} />)}
      </Loadable>
      {opened ? <FollowUpDrawer id={opened} onClose={() => show(null)} /> : null}
    </Section>
  );
}
