import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Arrival } from '@/shared/api/types';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { ReturnForm } from '@/shared/ui/ReturnForm';
import { CorrectArrival, EditArrival } from './ArrivalForm';
import { confirmArrival } from './api/confirmArrival';
import { deleteArrival } from './api/deleteArrival';
import { returnArrival } from './api/returnArrival';
import { submitArrival } from './api/submitArrival';
import { withdrawArrival } from './api/withdrawArrival';
import { useArrivalRights } from './rights';

interface StepsProps {
  arrival: Arrival;
  onReload: () => void;
  onGone: () => void;
}

/** What may be done with an arrival as it stands: entered, submitted, confirmed by somebody else, corrected. */
export function ArrivalSteps({ arrival, onReload, onGone }: StepsProps) {
  const { t } = useTranslation('money');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { enters, reviews } = useArrivalRights();
  const [open, setOpen] = useState<'edit' | 'correct' | 'return' | null>(null);
  const close = () => setOpen(null);
  const done = (said: string) => async () => {
    await queries.invalidateQueries({ queryKey: [keys.investment] });
    void message.success(said);
  };
  const submit = useMutation({ mutationFn: submitArrival, onSuccess: done(t('arrivals.submitDone')) });
  const takeBack = useMutation({ mutationFn: withdrawArrival, onSuccess: done(t('arrivals.takenBack')) });
  const confirm = useMutation({ mutationFn: confirmArrival, onSuccess: done(t('arrivals.confirmDone')) });
  const giveBack = useMutation({ mutationFn: (reason: string) => returnArrival(arrival, reason), onSuccess: () => { close(); return done(t('arrivals.returnDone'))(); } });
  const drop = useMutation({ mutationFn: deleteArrival, onSuccess: () => { onGone(); return done(t('arrivals.deleted'))(); } });
  const all = [submit, takeBack, confirm, giveBack, drop];
  const busy = all.some((each) => each.isPending);
  const editable = arrival.state === 'draft' || arrival.state === 'returned';
  return (
    <>
      <MutationProblem error={all.find((each) => each.error)?.error ?? null} onReload={onReload} />
      {open === 'return' ? (
        <ReturnForm label={t('arrivals.returnReason')} missing={t('arrivals.returnReason')} submit={t('arrivals.return')} sending={giveBack.isPending} busy={busy} className={undefined} onReturn={giveBack.mutate} onCancel={close} />
      ) : (
        <p style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
          {enters && editable ? <Button type="primary" loading={submit.isPending} onClick={() => submit.mutate(arrival)}>{t('arrivals.submit')}</Button> : null}
          {enters && editable ? <Button disabled={busy} onClick={() => setOpen('edit')}>{t('register.edit', { ns: 'common' })}</Button> : null}
          {enters && editable ? (
            <Popconfirm title={t('arrivals.deleteSure')} okText={t('arrivals.delete')} onConfirm={() => drop.mutate(arrival)}>
              <Button danger disabled={busy}>{t('arrivals.delete')}</Button>
            </Popconfirm>
          ) : null}
          {reviews && arrival.state === 'submitted' ? <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate(arrival)}>{t('arrivals.confirm')}</Button> : null}
          {reviews && arrival.state === 'submitted' ? <Button danger disabled={busy} onClick={() => setOpen('return')}>{t('arrivals.return')}</Button> : null}
          {enters && arrival.state === 'submitted' ? <Button disabled={busy} onClick={() => takeBack.mutate(arrival)}>{t('arrivals.takeBack')}</Button> : null}
          {enters && arrival.state === 'confirmed' ? <Button onClick={() => setOpen('correct')}>{t('arrivals.correct')}</Button> : null}
        </p>
      )}
      {open === 'edit' ? <EditArrival key={arrival.version} entry={arrival} onReload={onReload} onClose={close} /> : null}
      {open === 'correct' ? <CorrectArrival key={arrival.version} entry={arrival} onReload={onReload} onClose={close} /> : null}
    </>
  );
}
