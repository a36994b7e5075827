import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '@/shared/api/types';
import { useAbilities } from '@/shared/session/me';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { ReturnForm } from '@/shared/ui/ReturnForm';
import { confirmReport } from './api/confirmReport';
import { returnReport } from './api/returnReport';
import { withdrawReport } from './api/withdrawReport';
import { useReportWrite } from './hooks';
import css from './reports.module.css';

/** The office's two answers to a submitted report; who sent it may take it back. */
export function ReportReview({ report, onReload }: { report: Report; onReload: () => void }) {
  const { t } = useTranslation('reports');
  const { message } = App.useApp();
  const { review } = useAbilities();
  const [returning, setReturning] = useState(false);
  const confirm = useReportWrite(confirmReport, () => void message.success(t('confirmedDone')));
  const giveBack = useReportWrite((reason: string) => returnReport(report, reason), () => void message.success(t('returnedDone')));
  const takeBack = useReportWrite(withdrawReport, () => void message.success(t('withdrawn')));
  const busy = confirm.isPending || giveBack.isPending || takeBack.isPending;
  return (
    <>
      <MutationProblem error={confirm.error ?? giveBack.error ?? takeBack.error} onReload={onReload} shownFields={['reason']} />
      {returning ? (
        <ReturnForm
          label={t('returnReason')}
          missing={t('reasonMissing')}
          submit={t('return')}
          sending={giveBack.isPending}
          busy={busy}
          className={css.actions}
          onReturn={giveBack.mutate}
          onCancel={() => setReturning(false)}
        />
      ) : (
        <div className={css.actions}>
          {review ? (
            <>
              <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate(report)}>{t('confirm')}</Button>
              <Button danger disabled={busy} onClick={() => setReturning(true)}>{t('return')}</Button>
            </>
          ) : null}
          <Popconfirm title={t('withdrawSure')} okText={t('withdraw')} cancelText={t('action.cancel', { ns: 'common' })} onConfirm={() => takeBack.mutate(report)}>
            <Button type="text" disabled={busy} loading={takeBack.isPending}>{t('withdraw')}</Button>
          </Popconfirm>
        </div>
      )}
    </>
  );
}
