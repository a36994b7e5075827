import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { Exports } from '@/shared/ui/Exports';
import { ImportDialog } from '@/shared/ui/ImportDialog';
import { useFilter } from '@/shared/view/filter';
import { EMPTY, toQuery } from './filter';
import { useMayFollow } from './hooks';
import { CreateProspect } from './ProspectForm';

/** A new prospect, a file in, the list out. */
export function ProspectActions() {
  const { t } = useTranslation('prospects');
  const [filter] = useFilter(EMPTY);
  const { any } = useMayFollow();
  const [open, setOpen] = useState<'create' | 'import' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {any ? (
        <>
          <Button type="primary" onClick={() => setOpen('create')}>{t('create')}</Button>
          <Button onClick={() => setOpen('import')}>{t('import')}</Button>
        </>
      ) : null}
      <Exports list="investment/v1/prospects" query={toQuery(filter)} of={t('title')} />
      {open === 'create' ? <CreateProspect onClose={close} /> : null}
      {open === 'import' ? <ImportDialog title={t('title')} list="investment/v1/prospects" touches={keys.investment} onClose={close} /> : null}
    </>
  );
}
