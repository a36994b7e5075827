import { useTranslation } from 'react-i18next';
import { CountProofForm } from '@/features/count-proofs/CountProofForm';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('countProofs');
  return (
    <Page title={t('title')}>
      <CountProofForm />
    </Page>
  );
}
