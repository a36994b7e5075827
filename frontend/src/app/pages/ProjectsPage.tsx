import { useTranslation } from 'react-i18next';
import { ProjectExports, ProjectList } from '@/features/projects/ProjectList';
import { ProjectsOffice } from '@/features/projects/ProjectOffice';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('projects');
  return (
    <Page title={t('title')} actions={<><ProjectsOffice /><ProjectExports /></>}>
      <ProjectList />
    </Page>
  );
}
