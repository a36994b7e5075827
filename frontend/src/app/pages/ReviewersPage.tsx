import { useTranslation } from 'react-i18next';
import { ReviewerActions } from '@/features/reviewers/ReviewerActions';
import { ReviewerList } from '@/features/reviewers/ReviewerList';
import { useTalentRights } from '@/shared/session/talent';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('reviewers');
  const { runs } = useTalentRights();
  return (
    <Page title={t('title')} actions={<ReviewerActions />}>
      {runs ? <ReviewerList /> : <EmptyPanel title={t('onlyDesk')} />}
    </Page>
  );
}
