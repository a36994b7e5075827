import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ProjectMonths } from '@/features/actuals/ProjectMonths';
import { BlockersOfProject } from '@/features/blockers/BlockersOfProject';
import { FollowUpsOf } from '@/features/meetings/FollowUpsOf';
import { ProjectMilestones } from '@/features/milestones/ProjectMilestones';
import { ProjectMoney } from '@/features/money/ProjectMoney';
import { OrdersOfProject } from '@/features/orders/OrdersOfProject';
import { useProject } from '@/features/projects/hooks';
import { ProjectFacts, ProjectMemberships } from '@/features/projects/ProjectFacts';
import { ProjectOffice } from '@/features/projects/ProjectOffice';
import { ProjectChain, ProjectLeaders, ProjectLists, ProjectTotals } from '@/features/projects/ProjectParts';
import { ProspectsOfProject } from '@/features/prospects/ProspectsOfProject';
import { ProjectReports } from '@/features/reports/ProjectReports';
import { Timeline } from '@/features/timeline/Timeline';
import { Loadable } from '@/shared/ui/Loadable';
import { Page } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';

export function Component() {
  const { t } = useTranslation('projects');
  const { id = '' } = useParams();
  const project = useProject(id);
  return (
    <Page title={project.data?.name ?? t('title')} trail={<ViewLink to="/projects">{t('toList')}</ViewLink>} actions={<ProjectOffice id={id} />}>
      <Loadable query={project} lines={10}>
        {(found) => (
          <>
            <ProjectFacts project={found} />
            <ProjectChain project={found} />
            <ProjectLeaders project={found} />
            <ProjectTotals project={found} />
            <ProjectLists project={found} />
            <ProjectMilestones project={found} />
            <ProjectReports project={found} />
            <ProjectMoney id={found.id} />
            <ProjectMonths project={found} />
            <BlockersOfProject id={found.id} />
            <FollowUpsOf query={{ project_id: [found.id] }} />
            <OrdersOfProject id={found.id} />
            <ProspectsOfProject id={found.id} />
            <Timeline of={{ project: found.id }} />
            <ProjectMemberships project={found} />
          </>
        )}
      </Loadable>
    </Page>
  );
}
