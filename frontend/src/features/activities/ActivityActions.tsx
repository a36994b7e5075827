import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { useAbilities, useMe } from '@/shared/session/me';
import { Exports } from '@/shared/ui/Exports';
import { ImportDialog } from '@/shared/ui/ImportDialog';
import { useFilter } from '@/shared/view/filter';
import { ActivityForm } from './ActivityForm';
import { EMPTY, toQuery } from './filter';

export function ActivityActions() {
  const { t } = useTranslation('activities');
  const [filter] = useFilter(EMPTY);
  const { manage } = useAbilities();
  const { role } = useMe();
  const [dialog, setDialog] = useState<'create' | 'import' | null>(null);
  const close = () => setDialog(null);
  const writes = manage || role === 'department_officer' || role === 'carrier_officer';
  return (
    <>
      {writes ? <Button type="primary" onClick={() => setDialog('create')}>{t('create')}</Button> : null}
      {writes ? <Button onClick={() => setDialog('import')}>{t('import')}</Button> : null}
      <Exports list="progress/v1/activities" query={toQuery(filter)} of={t('one')} />
      {dialog === 'create' ? <ActivityForm activity={null} onReload={close} onClose={close} /> : null}
      {dialog === 'import' ? <ImportDialog title={t('one')} list="progress/v1/activities" touches={keys.progress} onClose={close} /> : null}
    </>
  );
}
