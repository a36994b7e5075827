import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CohortView } from '@/features/prospect-lists/CohortView';
import { useCohorts } from '@/features/prospect-lists/hooks';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Loadable } from '@/shared/ui/Loadable';
import { Page } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';

export function Component() {
  const { t } = useTranslation('prospectLists');
  const { code = '' } = useParams();
  const cohorts = useCohorts();
  const found = cohorts.data?.items.find((one) => one.code === code);
  return (
    <Page title={found?.name ?? t('title')} trail={<ViewLink to="/prospect-lists">{t('toList')}</ViewLink>}>
      <Loadable query={cohorts} lines={8}>{() => (found ? <CohortView id={found.id} /> : <EmptyPanel title={t('missing')} />)}</Loadable>
    </Page>
  );
}
