import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CarrierFacts } from '@/features/carriers/CarrierFacts';
import { CarrierFigures } from '@/features/carriers/CarrierFigures';
import { CarrierIndustries, CarrierLeads, CarrierPlaces } from '@/features/carriers/CarrierLists';
import { RemoveCarrier } from '@/features/carriers/CarrierOffice';
import { useCarriers } from '@/features/carriers/hooks';
import { InfrastructureOfCarrier } from '@/features/infrastructure/InfrastructureOfCarrier';
import { PlanningOfCarrier } from '@/features/planning/PlanningList';
import { ProjectsOfCarrier } from '@/features/projects/ProjectsOfCarrier';
import { Timeline } from '@/features/timeline/Timeline';
import { Problem } from '@/shared/api/problem';
import { Loadable } from '@/shared/ui/Loadable';
import { Page } from '@/shared/ui/Page';
import { ProblemPanel } from '@/shared/ui/ProblemPanel';
import { ViewLink } from '@/shared/view/ViewLink';

export function Component() {
  const { t } = useTranslation('carriers');
  const { code = '' } = useParams();
  const carriers = useCarriers();
  const name = carriers.data?.find((carrier) => carrier.code === code)?.name;
  return (
    <Page title={name ?? t('title')} trail={<ViewLink to="/carriers">{t('toList')}</ViewLink>} actions={<RemoveCarrier code={code} />}>
      <Loadable query={carriers} lines={10}>
        {(all) => {
          const carrier = all.find((one) => one.code === code);
          return carrier ? (
            <>
              <CarrierFacts carrier={carrier} />
              <CarrierFigures carrier={carrier} />
              <CarrierIndustries carrier={carrier} />
              <InfrastructureOfCarrier code={code} name={carrier.name} />
              <PlanningOfCarrier code={code} />
              <CarrierLeads carrier={carrier} />
              <CarrierPlaces carrier={carrier} />
              <ProjectsOfCarrier code={code} />
              <Timeline of={{ carrier: code }} />
            </>
          ) : (
            <ProblemPanel problem={new Problem(404, {})} />
          );
        }}
      </Loadable>
    </Page>
  );
}
