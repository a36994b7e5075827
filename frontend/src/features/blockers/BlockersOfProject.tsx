import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useOpened } from '@/shared/view/opened';
import { BlockerDrawer } from './BlockerDrawer';
import { BlockerTable } from './BlockerTable';
import { useBlockers } from './hooks';
import { RaiseBlocker } from './RaiseBlocker';

const SHOWN = 100;

/** What holds one project up. */
export function BlockersOfProject({ id, beside }: { id: string; beside?: (id: string) => ReactNode }) {
  const { t } = useTranslation('blockers');
  const { opened, show } = useOpened('blocker');
  const blockers = useBlockers({ project_id: [id], limit: SHOWN });
  return (
    <Section title={t('title')} aside={<RaiseBlocker projectId={id} />}>
      <Loadable query={blockers} lines={3}>
        {({ items }) => (items.length === 0 ? <EmptyPanel title={t('none')} /> : <BlockerTable blockers={items} withTarget={false} onOpen={show} />)}
      </Loadable>
      {opened ? <BlockerDrawer id={opened} onClose={() => show(null)} {...(beside ? { beside } : {})} /> : null}
    </Section>
  );
}
