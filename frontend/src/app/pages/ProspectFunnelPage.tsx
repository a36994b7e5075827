import { useTranslation } from 'react-i18next';
import { Funnel } from '@/features/prospect-lists/Funnel';
import { LandingRules } from '@/features/prospect-lists/LandingRules';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('prospectLists');
  return (
    <Page title={t('funnelTitle')}>
      <Funnel />
      <LandingRules />
    </Page>
  );
}
