import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CarrierFacts } from '@/features/carriers/CarrierFacts';
import { CarrierFigures } from '@/features/carriers/CarrierFigures';
import { CarrierStart } from '@/features/carriers/CarrierStart';
import { useCarriers } from '@/features/carriers/hooks';
import { ProjectsOfCarrier } from '@/features/projects/ProjectsOfCarrier';
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
    <Page title={name ?? t('title')} trail={<ViewLink to="/carriers">{t('toList')}</ViewLink>} actions={<CarrierStart code={code} />}>
      <Loadable query={carriers} lines={10}>
        {(all) => {
          const carrier = all.find((one) => one.code === code);
          return carrier ? (
            <>
              <CarrierFacts carrier={carrier} />
              <CarrierFigures carrier={carrier} />
              <ProjectsOfCarrier code={code} />
            </>
          ) : (
            <ProblemPanel problem={new Problem(404, {})} />
          );
        }}
      </Loadable>
    </Page>
  );
}
