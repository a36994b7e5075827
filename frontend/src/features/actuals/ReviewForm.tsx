import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Actual } from '@/shared/api/types';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { ReturnForm } from '@/shared/ui/ReturnForm';
import css from './actuals.module.css';
import { confirmActual } from './api/confirmActual';
import { withdrawActual } from './api/withdrawActual';
import { returnActual } from './api/returnActual';
import { useActualWrite } from './hooks';

/** The office's two answers to a submitted month; what it entered on a unit's behalf it may also take back. */
export function ReviewForm({ actual, onReload }: { actual: Actual; onReload: () => void }) {
  const { t } = useTranslation('actuals');
  const { message } = App.useApp();
  const [returning, setReturning] = useState(false);
  const confirm = useActualWrite(confirmActual, () => void message.success(t('confirmed')));
  const giveBack = useActualWrite((reason: string) => returnActual(actual, reason), () => void message.success(t('returnedDone')));
  const takeBack = useActualWrite(withdrawActual, () => void message.success(t('withdrawn')));
  const busy = confirm.isPending || giveBack.isPending || takeBack.isPending;
  return (
    <>
      <MutationProblem error={confirm.error ?? giveBack.error ?? takeBack.error} onReload={onReload} shownFields={['reason']} />
      {returning ? (
        <ReturnForm
          label={t('returnReason')}
          missing={t('returnReasonMissing')}
          submit={t('return')}
          sending={giveBack.isPending}
          busy={busy}
          className={css.actions}
          onReturn={giveBack.mutate}
          onCancel={() => setReturning(false)}
        />
      ) : (
        <div className={css.actions}>
          <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate(actual)}>
            {t('confirm')}
          </Button>
          <Button danger disabled={busy} onClick={() => setReturning(true)}>{t('return')}</Button>
          <Popconfirm title={t('withdrawSure')} okText={t('withdraw')} onConfirm={() => takeBack.mutate(actual)}>
            <Button type="text" disabled={busy} loading={takeBack.isPending}>{t('withdraw')}</Button>
          </Popconfirm>
        </div>
      )}
    </>
  );
}
