import { useTranslation } from 'react-i18next';
import { RecognitionActions } from '@/features/recognitions/RecognitionActions';
import { RecognitionDrawer } from '@/features/recognitions/RecognitionDrawer';
import { RecognitionList } from '@/features/recognitions/RecognitionList';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('recognitions');
  return (
    <Page title={t('title')} actions={<RecognitionActions />}>
      <RecognitionList />
      <RecognitionDrawer />
    </Page>
  );
}
