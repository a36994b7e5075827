import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { useAbilities, useMe } from '@/shared/session/me';
import { Exports } from '@/shared/ui/Exports';
import { ImportDialog } from '@/shared/ui/ImportDialog';
import { useFilter } from '@/shared/view/filter';
import { EMPTY, toQuery } from './filter';
import { CreateTask } from './TaskDialogs';

/** What may be done with the whole list: files out, files in, and for the office a task of its own. */
export function TaskActions() {
  const { t } = useTranslation('tasks');
  const [filter] = useFilter(EMPTY);
  const { manage } = useAbilities();
  const { role } = useMe();
  const [dialog, setDialog] = useState<'import' | 'create' | null>(null);
  const writes = manage || role === 'department_officer' || role === 'carrier_officer';
  return (
    <>
      {manage ? <Button type="primary" onClick={() => setDialog('create')}>{t('create')}</Button> : null}
      {writes ? <Button onClick={() => setDialog('import')}>{t('import')}</Button> : null}
      <Exports list="progress/v1/tasks" query={toQuery(filter)} of={t('one')} />
      {dialog === 'import' ? <ImportDialog title={t('one')} list="progress/v1/tasks" touches={keys.progress} onClose={() => setDialog(null)} /> : null}
      {dialog === 'create' ? <CreateTask onClose={() => setDialog(null)} /> : null}
    </>
  );
}
