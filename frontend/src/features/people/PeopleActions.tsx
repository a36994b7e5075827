import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { useTalentRights } from '@/shared/session/talent';
import { Exports } from '@/shared/ui/Exports';
import { ImportDialog } from '@/shared/ui/ImportDialog';
import { useFilter } from '@/shared/view/filter';
import { EMPTY, toQuery } from './filter';
import { RegisterPerson } from './PersonForm';

const LIST = 'talent/v1/people';

/** What may be done with the register of people as a whole. */
export function PeopleActions() {
  const { t } = useTranslation('people');
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
      <Exports list={LIST} query={toQuery(filter)} of={t('one')} />
      {open === 'create' ? <RegisterPerson onClose={close} /> : null}
      {open === 'import' ? <ImportDialog title={t('one')} list={LIST} touches={keys.talent} onClose={close} /> : null}
    </>
  );
}
