import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useProspect } from '@/features/prospects/hooks';
import { ProspectFacts, ProspectHistory, ProspectWay } from '@/features/prospects/ProspectFacts';
import { ProspectOffice } from '@/features/prospects/ProspectOffice';
import { Visits } from '@/features/prospects/Visits';
import { Loadable } from '@/shared/ui/Loadable';
import { Page } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';

export function Component() {
  const { t } = useTranslation('prospects');
  const { id = '' } = useParams();
  const prospect = useProspect(id);
  return (
    <Page title={prospect.data?.name ?? t('title')} trail={<ViewLink to="/prospects">{t('toList')}</ViewLink>}>
      <Loadable query={prospect} lines={12}>
        {(found) => (
          <>
            <ProspectOffice prospect={found} />
            <ProspectFacts prospect={found} />
            <ProspectWay prospect={found} />
            <Visits prospect={found} />
            <ProspectHistory prospect={found} />
          </>
        )}
      </Loadable>
    </Page>
  );
}
