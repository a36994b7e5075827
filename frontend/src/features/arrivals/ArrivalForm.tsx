import { Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Arrival, ArrivalChange } from '@/shared/api/types';
import { plainAmount } from '@/shared/format/amount';
import { nameOfCurrency } from '@/shared/format/currency';
import { CarrierSelect, EnterpriseSelect, ProjectSelect } from '@/shared/names/selects';
import { CreateEntry, EditEntry } from '@/shared/register/EntryForms';
import { AmountField, TextField } from '@/shared/register/fields';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { useFilter } from '@/shared/view/filter';
import { changeArrival } from './api/changeArrival';
import { correctArrival } from './api/correctArrival';
import { createArrival } from './api/createArrival';
import { EMPTY, KINDS } from './filter';

interface Fields {
  arrived_on: string | null;
  project_id: string | null;
  enterprise_id: string | null;
  carrier_code: string | null;
  receipt_number: string;
  original_currency: string;
  original_amount: string;
  reason: string;
}

type NewFields = Fields & { kind: Arrival['kind'] };

function ArrivalFields() {
  const { t } = useTranslation('money');
  const { t: c } = useTranslation();
  return (
    <>
      <Form.Item name="arrived_on" label={t('arrivals.arrivedOn')} rules={[{ required: true, message: c('register.needed', { label: t('arrivals.arrivedOn') }) }]}><DayInput /></Form.Item>
      <Form.Item name="project_id" label={t('project')}><ProjectSelect /></Form.Item>
      <Form.Item name="enterprise_id" label={t('arrivals.enterprise')}><EnterpriseSelect /></Form.Item>
      <Form.Item name="carrier_code" label={c('register.carrier')} extra={t('arrivals.carrierHelp')}><CarrierSelect /></Form.Item>
      <TextField name="original_currency" label={t('arrivals.currency')} required longest={3} extra={t('arrivals.currencyHelp')} />
      <AmountField name="original_amount" label={t('arrivals.original')} unit={t('arrivals.originalIn')} required />
      <TextField name="receipt_number" label={t('arrivals.receipt')} extra={t('arrivals.receiptHelp')} />
      <Form.Item name="reason" label={t('reason')} extra={t('arrivals.reasonHelp')}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
    </>
  );
}

const bodyOf = (fields: Fields) => ({
  arrived_on: fields.arrived_on ?? '',
  project_id: fields.project_id,
  enterprise_id: fields.enterprise_id,
  carrier_code: fields.project_id ? null : fields.carrier_code,
  receipt_number: fields.receipt_number.trim() || null,
  original_currency: fields.original_currency.trim().toUpperCase(),
  original_amount: plainAmount(fields.original_amount),
  reason: fields.reason.trim() || null,
});

/** Whoever enters the same money of the same day again says that it is not the same. */
function useAcknowledged() {
  const { t } = useTranslation('money');
  const [known, setKnown] = useState(false);
  return { known, box: <Checkbox checked={known} onChange={(event) => setKnown(event.target.checked)}>{t('arrivals.acknowledge')}</Checkbox> };
}

export function CreateArrival({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('money');
  const [{ kind }] = useFilter(EMPTY);
  const { known, box } = useAcknowledged();
  const foreign = kind === 'foreign';
  return (
    <CreateEntry<NewFields>
      what={t('arrivals.one')}
      initial={{ kind: foreign ? 'foreign' : 'domestic', arrived_on: null, project_id: null, enterprise_id: null, carrier_code: null, receipt_number: '', original_currency: foreign ? 'USD' : 'CNY', original_amount: '', reason: '' }}
      create={(fields) => createArrival({ ...bodyOf(fields), kind: fields.kind, synthetic: false }, known)}
      touches={keys.investment}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('arrivals.kind')}><Select options={KINDS.map((value) => ({ value, label: t(`arrivals.kindOf.${value}`) }))} /></Form.Item>
      <ArrivalFields />
      {box}
    </CreateEntry>
  );
}

export function EditArrival({ entry, onReload, onClose }: { entry: Arrival; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('money');
  const { known, box } = useAcknowledged();
  const before: Fields = {
    arrived_on: entry.arrived_on,
    project_id: entry.project_id,
    enterprise_id: entry.enterprise_id,
    carrier_code: entry.carrier_code,
    receipt_number: entry.receipt_number ?? '',
    original_currency: entry.original_currency,
    original_amount: entry.original_amount,
    reason: entry.reason ?? '',
  };
  return (
    <EditEntry
      what={t('arrivals.one')}
      before={before}
      bodyOf={bodyOf}
      change={(changed) => changeArrival(entry, changed as ArrivalChange, known)}
      touches={keys.investment}
      onReload={onReload}
      onClose={onClose}
    >
      <ArrivalFields />
      {box}
    </EditEntry>
  );
}

/** What was confirmed counts until the right amount is confirmed, too. */
export function CorrectArrival({ entry, onReload, onClose }: { entry: Arrival; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('money');
  return (
    <FormDialog<{ original_amount: string; reason: string }>
      title={t('arrivals.correctTitle')}
      submit={t('arrivals.correct')}
      initial={{ original_amount: entry.original_amount, reason: '' }}
      write={({ original_amount, reason }) => correctArrival(entry, { original_amount: plainAmount(original_amount), reason: reason.trim() })}
      done={t('arrivals.correctDone')}
      touches={keys.investment}
      onReload={onReload}
      onClose={onClose}
    >
      <AmountField name="original_amount" label={t('arrivals.original')} unit={t('arrivals.originalUnit', { context: entry.original_currency, currency: nameOfCurrency(entry.original_currency) })} required extra={t('arrivals.correctHelp')} />
      <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true, min: 2 }]}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
    </FormDialog>
  );
}
