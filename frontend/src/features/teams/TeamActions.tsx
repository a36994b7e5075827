import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { useTalentRights } from '@/shared/session/talent';
import { Exports } from '@/shared/ui/Exports';
import { ImportDialog } from '@/shared/ui/ImportDialog';
import { useFilter } from '@/shared/view/filter';
import { EMPTY, toQuery } from './filter';
import { TeamForm } from './TeamForm';

export function TeamActions() {
  const { t } = useTranslation('teams');
  const { t: c } = useTranslation();
  const [filter] = useFilter(EMPTY);
  const { any } = useTalentRights();
  const [open, setOpen] = useState<'create' | 'import' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {any ? (
        <>
          <Button type="primary" onClick={() => setOpen('create')}>{c('register.create', { what: t('one') })}</Button>
          <Button onClick={() => setOpen('import')}>{c('register.import')}</Button>
        </>
      ) : null}
      <Exports list="talent/v1/teams" query={toQuery(filter)} of={t('one')} />
      {open === 'create' ? <TeamForm team={null} onReload={close} onClose={close} /> : null}
      {open === 'import' ? <ImportDialog title={t('one')} list="talent/v1/teams" touches={keys.talent} onClose={close} /> : null}
    </>
  );
}
