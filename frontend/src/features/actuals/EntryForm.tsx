import { App, Button, Form, Input } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import type { Actual, Project } from '@/shared/api/types';
import { formatDecimal } from '@/shared/format/decimal';
import { MONEY } from '@/shared/format/units';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { Notice } from '@/shared/ui/Notice';
import type { Basis } from '@/shared/view/view';
import css from './actuals.module.css';
import { saveActual } from './api/saveActual';
import { submitActual } from './api/submitActual';
import { useActualWrite } from './hooks';

interface Fields {
  amount: string;
  reason?: string;
}

export interface EntryFormProps {
  project: Pick<Project, 'id'>;
  period: string;
  basis: Basis;
  actual: Actual | null;
  onReload: () => void;
}

/** What people type or paste: full-width digits, commas and spaces are meant as digits. */
export function plainAmount(typed: string): string {
  return typed.normalize('NFKC').replace(/[,\s]/g, '');
}

const AMOUNT = /^-?\d{1,14}(\.\d{1,4})?$/;

export function EntryForm({ project, period, basis, actual, onReload }: EntryFormProps) {
  const { t } = useTranslation('actuals');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const thenSubmit = useRef(false);
  const correcting = actual?.confirmed_amount !== null && actual?.confirmed_amount !== undefined;

  const write = useActualWrite(async ({ amount, reason }: Fields) => {
    const saved = await saveActual(actual, {
      project_id: project.id,
      period,
      basis,
      amount: plainAmount(amount),
      ...(reason?.trim() ? { reason: reason.trim() } : {}),
    });
    return thenSubmit.current ? submitActual(saved) : saved;
  });

  const send = (submits: boolean) => {
    thenSubmit.current = submits;
    form.submit();
  };

  return (
    <>
      <MutationProblem error={write.error} onReload={onReload} shownFields={['amount', 'reason']} />
      {write.data?.doubts?.length ? (
        <Notice tone="warning">
          <strong>{t('doubts')}</strong>
          <ul>{write.data.doubts.map((doubt) => <li key={doubt.detail}>{doubt.detail}</li>)}</ul>
        </Notice>
      ) : null}
      <Form<Fields>
        form={form}
        layout="vertical"
        disabled={write.isPending}
        initialValues={{ amount: actual?.working_amount ? formatDecimal(actual.working_amount, { places: 4, trim: true }).replaceAll(',', '').replace('−', '-') : '' }}
        onFinish={(values) =>
          write.mutate(values, {
            onSuccess: (saved) => void message.success(t(saved.state === 'submitted' ? 'submitted' : 'savedDraft')),
            onError: (error) => {
              const problem = asProblem(error);
              form.setFields([
                { name: 'amount', errors: problem.faultsOf('amount') },
                { name: 'reason', errors: problem.faultsOf('reason') },
              ]);
            },
          })
        }
      >
        <Form.Item
          name="amount"
          label={`${t('amountField')} (${MONEY})`}
          extra={t('amountHelp')}
          rules={[
            { required: true, message: t('amountMissing') },
            { validator: (_, value: string) => (!value || AMOUNT.test(plainAmount(value)) ? Promise.resolve() : Promise.reject(new Error(t('amountBad')))) },
          ]}
        >
          <Input inputMode="decimal" autoComplete="off" suffix={MONEY} className={css.amount ?? ''} />
        </Form.Item>
        {correcting ? (
          <Form.Item name="reason" label={t('reasonField')} extra={t('reasonHelp')}>
            <Input.TextArea rows={2} maxLength={500} showCount />
          </Form.Item>
        ) : null}
        <div className={css.actions}>
          <Button type="primary" loading={write.isPending && thenSubmit.current} onClick={() => send(true)}>{t('saveAndSubmit')}</Button>
          <Button loading={write.isPending && !thenSubmit.current} onClick={() => send(false)}>{t('saveDraft')}</Button>
        </div>
      </Form>
    </>
  );
}
