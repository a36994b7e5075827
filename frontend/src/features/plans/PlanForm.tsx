import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { PlanDetail } from '@/shared/api/types';
import { plainAmount } from '@/shared/format/amount';
import { PLAN_FIRST, PLAN_LAST, yearOf } from '@/shared/format/period';
import { MONEY } from '@/shared/format/units';
import { ProjectSelect } from '@/shared/names/selects';
import { CreateEntry } from '@/shared/register/EntryForms';
import { AmountField, TextField } from '@/shared/register/fields';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { useView } from '@/shared/view/view';
import { createPlan } from './api/createPlan';
import { revisePlan } from './api/revisePlan';

interface Fields {
  amount: string;
  issued_on: string | null;
  document_number: string;
}

interface NewFields extends Fields {
  project_id: string | null;
  year: number;
}

interface Revision extends Fields {
  reason: string;
}

const FIRST = Number(yearOf(PLAN_FIRST));
const YEARS = Array.from({ length: Number(yearOf(PLAN_LAST)) - FIRST + 1 }, (_, at) => ({ value: FIRST + at, label: String(FIRST + at) }));

function PlanFields() {
  const { t } = useTranslation('money');
  const { t: c } = useTranslation();
  return (
    <>
      <AmountField name="amount" label={t('plans.planned')} unit={MONEY} required />
      <Form.Item name="issued_on" label={t('plans.issuedOn')} rules={[{ required: true, message: c('register.needed', { label: t('plans.issuedOn') }) }]}><DayInput /></Form.Item>
      <TextField name="document_number" label={t('document')} />
    </>
  );
}

const said = ({ amount, issued_on, document_number }: Fields) => ({ amount: plainAmount(amount), issued_on: issued_on ?? '', document_number: document_number.trim() || null });

export function CreatePlan({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('money');
  const { t: c } = useTranslation();
  const { period } = useView();
  return (
    <CreateEntry<NewFields>
      what={t('plans.one')}
      initial={{ project_id: null, year: Number(yearOf(period)), amount: '', issued_on: null, document_number: '' }}
      create={(fields) => createPlan({ ...said(fields), project_id: fields.project_id ?? '', year: fields.year })}
      touches={keys.investment}
      onClose={onClose}
    >
      <Form.Item name="project_id" label={t('project')} rules={[{ required: true, message: c('register.needed', { label: t('project') }) }]}><ProjectSelect /></Form.Item>
      <Form.Item name="year" label={t('year')}><Select options={YEARS} /></Form.Item>
      <PlanFields />
    </CreateEntry>
  );
}

/** A plan is not overwritten: what is entered here is its next version. */
export function RevisePlan({ entry, onReload, onClose }: { entry: PlanDetail; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('money');
  return (
    <FormDialog<Revision>
      title={t('plans.reviseTitle')}
      submit={t('plans.revise')}
      initial={{ amount: entry.amount, issued_on: null, document_number: '', reason: '' }}
      write={(fields) => revisePlan(entry, { ...said(fields), reason: fields.reason.trim() })}
      done={t('plans.revisedDone')}
      touches={keys.investment}
      onReload={onReload}
      onClose={onClose}
    >
      <PlanFields />
      <Form.Item name="reason" label={t('plans.reason')} extra={t('plans.reasonHelp')} rules={[{ required: true, whitespace: true, min: 2 }]}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
