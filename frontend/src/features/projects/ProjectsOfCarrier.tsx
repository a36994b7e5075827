import { useTranslation } from 'react-i18next';
import { lastDay } from '@/shared/format/period';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';
import { useView } from '@/shared/view/view';
import { useProjects } from './hooks';
import { ProjectTable } from './ProjectTable';

const SHOWN = 20;

/** The projects that belong to a carrier at the end of the month looked at. */
export function ProjectsOfCarrier({ code }: { code: string }) {
  const { t } = useTranslation('carriers');
  const { period } = useView();
  const projects = useProjects({ carrier: [code], on: lastDay(period), sort: '-planned_total', limit: SHOWN });
  return (
    <Section title={t('projectsHere')} aside={<ViewLink to={`/projects?carrier=${code}`}>{t('allProjects')}</ViewLink>}>
      <Loadable query={projects} lines={6}>
        {({ items }) => (items.length === 0 ? <EmptyPanel title={t('noProjects')} /> : <ProjectTable projects={items} />)}
      </Loadable>
    </Section>
  );
}
