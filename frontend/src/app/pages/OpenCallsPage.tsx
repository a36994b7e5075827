import { useTranslation } from 'react-i18next';
import { OpenCallActions } from '@/features/open-calls/OpenCallActions';
import { OpenCallList } from '@/features/open-calls/OpenCallList';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('openCalls');
  return (
    <Page title={t('title')} actions={<OpenCallActions />}>
      <OpenCallList />
    </Page>
  );
}
