import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Overview } from '@/features/overview/Overview';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('overview');
  return (
    <Page title={t('title')} actions={<Button onClick={() => window.print()}>{t('action.print', { ns: 'common' })}</Button>}>
      <Overview />
    </Page>
  );
}
