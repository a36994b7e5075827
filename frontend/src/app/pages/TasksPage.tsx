import { useTranslation } from 'react-i18next';
import { ActionTable } from '@/features/tasks/ActionTable';
import { TaskActions } from '@/features/tasks/TaskActions';
import { TaskDrawer } from '@/features/tasks/TaskDrawer';
import { TaskList } from '@/features/tasks/TaskList';
import { Page } from '@/shared/ui/Page';

export function Component() {
  const { t } = useTranslation('tasks');
  return (
    <Page title={t('pageTitle')} actions={<TaskActions />}>
      <ActionTable />
      <TaskList />
      <TaskDrawer />
    </Page>
  );
}
