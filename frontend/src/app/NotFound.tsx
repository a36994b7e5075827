import { useTranslation } from 'react-i18next';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Page } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <EmptyPanel title={t('notFound.title')}>
        <p>{t('notFound.advice')}</p>
        <ViewLink to="/">{t('notFound.home')}</ViewLink>
      </EmptyPanel>
    </Page>
  );
}
