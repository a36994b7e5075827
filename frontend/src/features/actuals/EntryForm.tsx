import { App, Button, Checkbox, Form, Input, Popconfirm } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import type { Actual, Project } from '@/shared/api/types';
import { formatDecimal } from '@/shared/format/decimal';
import { MONEY } from '@/shared/format/units';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { ReasonField } from '@/shared/ui/ReasonField';
import type { Basis } from '@/shared/view/view';
import css from './actuals.module.css';
import { isAmount, plainAmount } from '@/shared/format/amount';
import { deleteActual } from './api/deleteActual';
import { correctActual } from './api/correctActual';
import { saveActual } from './api/saveActual';
import { submitActual } from './api/submitActual';
import { useActualWrite } from './hooks';

interface Fields {
  amount: string;
  reason?: string;
  acknowledge?: boolean;
}

export interface EntryFormProps {
  project: Pick<Project, 'id'>;
  period: string;
  basis: Basis;
  actual: Actual | null;
  onReload: () => void;
}

/** The figure as it may be typed again: plain digits, no separators. */
function typed(amount: string | null | undefined): string {
  return amount ? formatDecimal(amount, { places: 4, trim: true }).replaceAll(',', '').replace('−', '-') : '';
}

/** Enters a month's figure, or submits a correction of a confirmed one. */
export function EntryForm({ project, period, basis, actual, onReload }: EntryFormProps) {
  const { t } = useTranslation('actuals');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const thenSubmit = useRef(false);
  const correcting = actual?.state === 'confirmed';

  const write = useActualWrite(async ({ amount: written, reason: said, acknowledge = false }: Fields) => {
    const [amount, reason] = [plainAmount(written), said?.trim() ?? ''];
    if (correcting) return correctActual(actual, { amount, reason }, acknowledge);
    const entry = { project_id: project.id, period, basis, amount, ...(reason ? { reason } : {}) };
    const saved = await saveActual(actual, entry, acknowledge);
    return thenSubmit.current ? submitActual(saved) : saved;
  }, (saved) => void message.success(t(saved.state === 'submitted' ? 'submitted' : 'savedDraft')));
  const drop = useActualWrite(deleteActual, () => void message.success(t('dropped')));
  const droppable = actual?.state === 'draft' || actual?.state === 'returned' ? actual : null;
  const dropWord = t(droppable?.confirmed_amount ? 'dropCorrection' : 'drop');
  const problem = write.error ? asProblem(write.error) : null;
  const questioned = problem?.code === 'questioned';
  // Only the service knows which months are closed; it asks for the reason when one is needed.
  const reasonAsked = correcting || Boolean(actual?.reason) || (problem?.faultsOf('reason').length ?? 0) > 0;

  const send = (submits: boolean) => {
    thenSubmit.current = submits;
    form.submit();
  };

  return (
    <>
      <MutationProblem error={write.error ?? drop.error} onReload={onReload} shownFields={['amount', 'reason']} />
      <Form<Fields>
        form={form}
        layout="vertical"
        disabled={write.isPending || drop.isPending}
        initialValues={{ amount: typed(actual?.working_amount ?? actual?.confirmed_amount), reason: correcting ? '' : (actual?.reason ?? '') }}
        onFinish={(values) =>
          write.mutate(values, {
            onError: (error) => {
              const refused = asProblem(error);
              form.setFields([
                { name: 'amount', errors: refused.faultsOf('amount') },
                { name: 'reason', errors: refused.faultsOf('reason') },
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
            { required: true, whitespace: true, message: t('amountMissing') },
            { validator: (_, value: string) => (!value?.trim() || isAmount(value) ? Promise.resolve() : Promise.reject(new Error(t('amountBad')))) },
          ]}
        >
          <Input inputMode="decimal" autoComplete="off" suffix={MONEY} className={css.amount ?? ''} />
        </Form.Item>
        {reasonAsked ? (
          <ReasonField label={t('reasonField')} extra={t('reasonHelp')} missing={t('reasonMissing')} rows={2} />
        ) : null}
        {questioned ? (
          <Form.Item name="acknowledge" valuePropName="checked">
            <Checkbox>{t('acknowledge')}</Checkbox>
          </Form.Item>
        ) : null}
        <div className={css.actions}>
          <Button type="primary" loading={write.isPending && thenSubmit.current} onClick={() => send(true)}>
            {t(correcting ? 'submitCorrection' : 'saveAndSubmit')}
          </Button>
          {correcting ? null : (
            <Button loading={write.isPending && !thenSubmit.current} onClick={() => send(false)}>{t('saveDraft')}</Button>
          )}
          {droppable ? (
            <Popconfirm title={t('dropSure')} okText={dropWord} okButtonProps={{ danger: true }} onConfirm={() => drop.mutate(droppable)}>
              <Button danger type="text" loading={drop.isPending}>{dropWord}</Button>
            </Popconfirm>
          ) : null}
        </div>
      </Form>
    </>
  );
}
