import { App, Button, Form, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Actual } from '@/shared/api/types';
import { MutationProblem } from '@/shared/ui/MutationProblem';
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
        <Form<{ reason: string }>
          layout="vertical"
          onFinish={({ reason }) => giveBack.mutate(reason.trim())}
        >
          <Form.Item name="reason" label={t('returnReason')} rules={[{ required: true, whitespace: true, min: 2, message: t('returnReasonMissing') }]}>
            <Input.TextArea rows={3} maxLength={500} autoFocus />
          </Form.Item>
          <div className={css.actions}>
            <Button danger type="primary" htmlType="submit" loading={giveBack.isPending}>{t('return')}</Button>
            <Button onClick={() => setReturning(false)} disabled={busy}>{t('action.cancel', { ns: 'common' })}</Button>
          </div>
        </Form>
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
