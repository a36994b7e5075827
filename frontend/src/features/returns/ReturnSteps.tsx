import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { keys } from '@/shared/api/query';
import type { StatisticsReturnDetail } from '@/shared/api/types';
import { FormDialog } from '@/shared/ui/FormDialog';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { ReasonField } from '@/shared/ui/ReasonField';
import { useView, withView } from '@/shared/view/view';
import { confirmReturn } from './api/confirmReturn';
import { deleteReturn } from './api/deleteReturn';
import { returnReturn } from './api/returnReturn';
import { reviseReturn } from './api/reviseReturn';
import { signReturn } from './api/signReturn';
import { submitReturn } from './api/submitReturn';
import { withdrawReturn } from './api/withdrawReturn';
import css from './returns.module.css';

type Action = StatisticsReturnDetail['actions'][number];

const AT_ONCE = { submit: submitReturn, sign: signReturn, confirm: confirmReturn, withdraw: withdrawReturn } as const;
const PLAIN = ['submit', 'sign', 'confirm', 'withdraw'] as const;

/** The steps that the service says its reader may take now. */
export function ReturnSteps({ entry, onReload }: { entry: StatisticsReturnDetail; onReload: () => void }) {
  const { t } = useTranslation('returns');
  const { message } = App.useApp();
  const { past } = useView();
  const queries = useQueryClient();
  const [open, setOpen] = useState<Action | null>(null);
  const sending = useMutation({
    mutationFn: (step: keyof typeof AT_ONCE) => AT_ONCE[step](entry),
    onSuccess: async (_, step) => {
      await queries.invalidateQueries({ queryKey: [keys.investment] });
      void message.success(t('stepDone', { what: t(`stepOf.${step}`) }));
    },
  });
  if (past || entry.actions.length === 0) return null;
  const may = (step: Action) => entry.actions.includes(step);
  return (
    <>
      <MutationProblem error={sending.error} onReload={onReload} />
      <div className={css.actions}>
        {PLAIN.filter(may).map((step) => (
          <Button key={step} type={step === 'withdraw' ? 'default' : 'primary'} disabled={sending.isPending} loading={sending.isPending && sending.variables === step} onClick={() => sending.mutate(step)}>{t(`stepOf.${step}`)}</Button>
        ))}
        {may('return') ? <Button danger onClick={() => setOpen('return')}>{t('stepOf.return')}</Button> : null}
        {may('revise') ? <Button onClick={() => setOpen('revise')}>{t('stepOf.revise')}</Button> : null}
        {may('delete') ? <Button danger onClick={() => setOpen('delete')}>{t('stepOf.delete')}</Button> : null}
      </div>
      {open === 'delete' ? <DeleteDraft entry={entry} onReload={onReload} onClose={() => setOpen(null)} /> : null}
      {open === 'return' || open === 'revise' ? <WithReason step={open} entry={entry} onReload={onReload} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

interface DialogProps {
  entry: StatisticsReturnDetail;
  onReload: () => void;
  onClose: () => void;
}

function WithReason({ step, entry, onReload, onClose }: DialogProps & { step: 'return' | 'revise' }) {
  const { t } = useTranslation('returns');
  return (
    <FormDialog<{ reason: string; cancels: boolean }>
      title={t(`stepOf.${step}`)}
      submit={t(`stepOf.${step}`)}
      danger={step === 'return'}
      initial={{ reason: '', cancels: false }}
      write={({ reason, cancels }) => (step === 'return' ? returnReturn(entry, reason.trim()) : reviseReturn(entry, { reason: reason.trim(), cancels }))}
      done={t('stepDone', { what: t(`stepOf.${step}`) })}
      touches={keys.investment}
      onReload={() => {
        onClose();
        onReload();
      }}
      onClose={onClose}
    >
      {step === 'revise' ? <p className="soft small">{t('reviseMeans')}</p> : null}
      <ReasonField label={t('reason')} missing={t('reasonMissing')} />
      {step === 'revise' ? <Form.Item name="cancels" valuePropName="checked"><Checkbox>{t('cancels')}</Checkbox></Form.Item> : null}
    </FormDialog>
  );
}

function DeleteDraft({ entry, onReload, onClose }: DialogProps) {
  const { t } = useTranslation('returns');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return (
    <FormDialog<{ sure?: string }>
      title={t('stepOf.delete')}
      submit={t('stepOf.delete')}
      danger
      initial={{}}
      write={async () => {
        await deleteReturn(entry);
        if (entry.confirmed_revision === null) void navigate(withView('/returns', search));
      }}
      done={t('deleted')}
      touches={keys.investment}
      onReload={() => {
        onClose();
        onReload();
      }}
      onClose={onClose}
    >
      <Form.Item>{t(entry.confirmed_revision === null ? 'deleteMeans' : 'discardMeans')}</Form.Item>
    </FormDialog>
  );
}
