import { useTranslation } from 'react-i18next';
import { MilestoneList } from '@/features/milestones/MilestoneList';
import { Page } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';

export function Component() {
  const { t } = useTranslation('milestones');
  return (
    <Page title={t('pageTitle')} actions={<ViewLink to="/milestones/rules">{t('toRules')}</ViewLink>}>
      <MilestoneList />
    </Page>
  );
}
