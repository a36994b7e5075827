import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { EnterpriseMoney } from '@/features/money/EnterpriseMoney';
import { useEnterpriseMoney } from '@/features/money/hooks';
import { Loadable } from '@/shared/ui/Loadable';
import { Page } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';

export function Component() {
  const { t } = useTranslation('money');
  const { t: c } = useTranslation();
  const { id = '' } = useParams();
  const money = useEnterpriseMoney(id);
  return (
    <Page title={money.data?.enterprise_name ?? t('page.enterprise')} trail={<ViewLink to="/enterprises">{c('nav.enterprises')}</ViewLink>}>
      <Loadable query={money} lines={10}>{(found) => <EnterpriseMoney money={found} />}</Loadable>
    </Page>
  );
}
