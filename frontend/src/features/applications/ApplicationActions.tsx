import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTalentRights } from '@/shared/session/talent';
import { Exports } from '@/shared/ui/Exports';
import { useFilter } from '@/shared/view/filter';
import { DeclareForm } from './DeclareForm';
import { EMPTY, toQuery } from './filter';

/** What may be done with the applications as a whole. */
export function ApplicationActions() {
  const { t } = useTranslation('applications');
  const [filter] = useFilter(EMPTY);
  const { any } = useTalentRights();
  const [open, setOpen] = useState(false);
  return (
    <>
      {any ? <Button type="primary" onClick={() => setOpen(true)}>{t('declare')}</Button> : null}
      <Exports list="talent/v1/applications" query={toQuery(filter)} of={t('one')} />
      {open ? <DeclareForm onClose={() => setOpen(false)} /> : null}
    </>
  );
}
