import { useTranslation } from 'react-i18next';
import { BlockerList } from '@/features/blockers/BlockerList';
import { EMPTY, toQuery } from '@/features/blockers/filter';
import { RaiseBlocker } from '@/features/blockers/RaiseBlocker';
import { FollowUpsOf } from '@/features/meetings/FollowUpsOf';
import { Exports } from '@/shared/ui/Exports';
import { Page } from '@/shared/ui/Page';
import { useFilter } from '@/shared/view/filter';

export function Component() {
  const { t } = useTranslation('blockers');
  const [filter] = useFilter(EMPTY);
  return (
    <Page title={t('title')} actions={<><RaiseBlocker /> <Exports list="progress/v1/blockers" query={toQuery(filter)} of={t('title')} /></>}>
      <BlockerList beside={(id) => <FollowUpsOf query={{ blocker_id: [id] }} />} />
    </Page>
  );
}
