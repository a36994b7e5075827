import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ApplicationView } from '@/features/applications/ApplicationView';
import { useApplication } from '@/features/applications/hooks';
import { Loadable } from '@/shared/ui/Loadable';
import { Page } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';

export function Component() {
  const { t } = useTranslation('applications');
  const { id = '' } = useParams();
  const application = useApplication(id);
  return (
    <Page title={application.data?.number ?? t('title')} trail={<ViewLink to="/applications">{t('toList')}</ViewLink>}>
      <Loadable query={application} lines={10}>
        {(found) => <ApplicationView application={found} onReload={() => void application.refetch()} />}
      </Loadable>
    </Page>
  );
}
