import { useTranslation } from 'react-i18next';
import { SubmissionList } from '@/features/submissions/SubmissionList';
import { useTalentRights } from '@/shared/session/talent';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('submissions');
  const { runs } = useTalentRights();
  return (
    <Page title={t('title')}>
      {runs ? <SubmissionList /> : <EmptyPanel title={t('onlyDesk')} />}
    </Page>
  );
}
