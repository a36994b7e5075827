import { useTranslation } from 'react-i18next';
import { CountingRules } from '@/features/programmes/CountingRules';
import { ProgrammeTable } from '@/features/programmes/ProgrammeTable';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('programmes');
  return (
    <Page title={t('title')}>
      <ProgrammeTable />
      <CountingRules />
    </Page>
  );
}
