import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Overview } from '@/features/overview/Overview';
import { Exports } from '@/shared/ui/Exports';
import { Page } from '@/shared/ui/Page';
import { useViewQuery } from '@/shared/view/view';

export function Component() {
  const { t } = useTranslation('overview');
  const view = useViewQuery();
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <Exports list="aggregator/v1/indicators" query={view} of={t('title')} />
          <Button onClick={() => window.print()}>{t('action.print', { ns: 'common' })}</Button>
        </>
      }
    >
      <Overview />
    </Page>
  );
}
