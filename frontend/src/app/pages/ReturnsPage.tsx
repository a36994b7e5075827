import { useTranslation } from 'react-i18next';
import { ReturnActions } from '@/features/returns/ReturnActions';
import { ReturnList } from '@/features/returns/ReturnList';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('returns');
  return (
    <Page title={t('title')} actions={<ReturnActions />}>
      <ReturnList />
    </Page>
  );
}
