import { useTranslation } from 'react-i18next';
import { RateActions } from '@/features/exchange-rates/RateActions';
import { RateList } from '@/features/exchange-rates/RateList';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('money');
  return (
    <Page title={t('rates.page')} actions={<RateActions />}>
      <RateList />
    </Page>
  );
}
