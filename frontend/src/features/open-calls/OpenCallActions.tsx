import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTalentRights } from '@/shared/session/talent';
import { Exports } from '@/shared/ui/Exports';
import { useFilter } from '@/shared/view/filter';
import { EMPTY, toQuery } from './filter';
import { OpenCallForm } from './OpenCallForm';

export function OpenCallActions() {
  const { t } = useTranslation('openCalls');
  const { t: c } = useTranslation();
  const [filter] = useFilter(EMPTY);
  const { runs } = useTalentRights();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      {runs ? <Button type="primary" onClick={() => setOpen(true)}>{c('register.create', { what: t('one') })}</Button> : null}
      <Button href="/apply" target="_blank">{t('publicPage')}</Button>
      <Exports list="talent/v1/open-calls" query={toQuery(filter)} of={t('one')} />
      {open ? <OpenCallForm call={null} onReload={close} onClose={close} /> : null}
    </>
  );
}
