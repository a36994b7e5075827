import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Page } from '@/shared/ui/Page';

/** A chunk that is gone after an upgrade fails to import: then the page only needs to be loaded anew. */
function isMissingChunk(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module/i.test(error.message);
}

export function Crash() {
  const { t } = useTranslation();
  const error = useRouteError();
  const advice = isMissingChunk(error) ? 'problem.newVersion' : 'problem.crashedAdvice';
  return (
    <Page title={t('problem.crashed')}>
      <EmptyPanel title={t('problem.crashed')}>
        <p>{t(advice)}</p>
        <Button onClick={() => window.location.reload()}>{t('action.reload')}</Button>
      </EmptyPanel>
    </Page>
  );
}
