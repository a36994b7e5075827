import { useTranslation } from 'react-i18next';
import { CommitmentActions } from '@/features/commitments/CommitmentActions';
import { CommitmentList } from '@/features/commitments/CommitmentList';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('money');
  return (
    <Page title={t('commitments.page')} actions={<CommitmentActions />}>
      <CommitmentList />
    </Page>
  );
}
