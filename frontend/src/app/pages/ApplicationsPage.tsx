import { useTranslation } from 'react-i18next';
import { ApplicationActions } from '@/features/applications/ApplicationActions';
import { ApplicationList } from '@/features/applications/ApplicationList';
import { DeadlineRules } from '@/features/deadline-rules/DeadlineRules';
import { DecisionPacks } from '@/features/decision-packs/DecisionPacks';
import { useTalentRights } from '@/shared/session/talent';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('applications');
  const { runs } = useTalentRights();
  return (
    <Page title={t('title')} actions={<ApplicationActions />}>
      <ApplicationList />
      {runs ? <DecisionPacks /> : null}
      <DeadlineRules />
    </Page>
  );
}
