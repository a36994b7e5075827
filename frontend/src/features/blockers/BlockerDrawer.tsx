import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from './hooks';
import { BlockerFacts } from './BlockerFacts';
import { useBlockerForms } from './forms';
import { StepActions } from '@/shared/steps/StepActions';
import { StepHistory } from '@/shared/steps/StepHistory';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';

interface BlockerDrawerProps {
  id: string;
  onClose: () => void;
  /** What else there is to be seen of it: follow-ups of meetings. */
  beside?: (id: string) => ReactNode;
}

/** A blocker with what may be done to it and what has been done. */
export function BlockerDrawer({ id, onClose, beside }: BlockerDrawerProps) {
  const { t } = useTranslation('blockers');
  const blocker = useBlocker(id);
  const forms = useBlockerForms(blocker.data);
  return (
    <Drawer open onClose={onClose} size="large" title={blocker.data?.title ?? t('title')}>
      <Loadable query={blocker} lines={8}>
        {(found) => (
          <>
            <BlockerFacts blocker={found} />
            <StepActions forms={forms} onReload={() => void blocker.refetch()} />
            <Section title={t('history', { ns: 'steps' })}>
              <StepHistory steps={found.steps} />
            </Section>
            {beside?.(found.id)}
          </>
        )}
      </Loadable>
    </Drawer>
  );
}
