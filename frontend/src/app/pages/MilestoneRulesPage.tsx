import { useTranslation } from 'react-i18next';
import { LightRules } from '@/features/milestones/LightRules';
import { Templates } from '@/features/milestones/Templates';
import { Page } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';

export function Component() {
  const { t } = useTranslation('milestones');
  return (
    <Page title={t('rulesTitle')} trail={<ViewLink to="/milestones">{t('toList')}</ViewLink>}>
      <Templates />
      <LightRules />
    </Page>
  );
}
