import { useTranslation } from 'react-i18next';
import { InfrastructureFiles, InfrastructureMatrix } from '@/features/infrastructure/InfrastructureMatrix';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('infrastructure');
  return (
    <Page title={t('title')} actions={<InfrastructureFiles />}>
      <InfrastructureMatrix />
    </Page>
  );
}
