import { useTranslation } from 'react-i18next';
import { TodoBoard } from '@/features/todo/TodoBoard';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('todo');
  return (
    <Page title={t('pageTitle')}>
      <TodoBoard />
    </Page>
  );
}
