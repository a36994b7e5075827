import { useTranslation } from 'react-i18next';
import { AccessLogList } from '@/features/access-logs/AccessLogList';
import { EMPTY, toQuery } from '@/features/access-logs/filter';
import { Exports } from '@/shared/ui/Exports';
import { Page } from '@/shared/ui/Page';
import { useFilter } from '@/shared/view/filter';

export function Component() {
  const { t } = useTranslation('dataProtection');
  const [filter] = useFilter(EMPTY);
  return (
    <Page title={t('looks')} actions={<Exports list="talent/v1/access-logs" query={toQuery(filter)} of={t('looks')} />}>
      <AccessLogList />
    </Page>
  );
}
