import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTalentRights } from '@/shared/session/talent';
import { Exports } from '@/shared/ui/Exports';
import { useFilter } from '@/shared/view/filter';
import { EMPTY, toQuery } from './filter';
import { ReviewerForm } from './ReviewerForm';

export function ReviewerActions() {
  const { t } = useTranslation('reviewers');
  const { t: c } = useTranslation();
  const [filter] = useFilter(EMPTY);
  const { runs } = useTalentRights();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  if (!runs) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>{c('register.create', { what: t('one') })}</Button>
      <Exports list="talent/v1/reviewers" query={toQuery(filter)} of={t('one')} />
      {open ? <ReviewerForm reviewer={null} onReload={close} onClose={close} /> : null}
    </>
  );
}
