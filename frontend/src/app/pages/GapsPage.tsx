import { useTranslation } from 'react-i18next';
import { GapActions } from '@/features/gaps/GapActions';
import { GapList } from '@/features/gaps/GapList';
import { RuleTable } from '@/features/gaps/RuleTable';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('money');
  return (
    <Page title={t('gaps.page')} actions={<GapActions />}>
      <GapList />
      <RuleTable />
    </Page>
  );
}
