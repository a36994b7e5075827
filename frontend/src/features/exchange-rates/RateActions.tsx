import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { NewRate } from '@/shared/api/types';
import { CreateEntry } from '@/shared/register/EntryForms';
import { TextField } from '@/shared/register/fields';
import { RegisterActions } from '@/shared/register/RegisterActions';
import { useCarrierRights } from '@/shared/session/rights';
import { DayInput } from '@/shared/ui/DayInput';
import { useFilter } from '@/shared/view/filter';
import { createRate } from './api/createRate';
import { EMPTY, toQuery } from './filter';

const SOURCES = ['central_parity', 'monthly', 'bank', 'other'] as const;
const RATE = /^\d{1,8}(\.\d{1,8})?$/;

interface Fields {
  currency: string;
  rate_on: string | null;
  rate: string;
  source: NewRate['source'];
  document: string;
}

export function RateActions() {
  const { t } = useTranslation('money');
  const [filter] = useFilter(EMPTY);
  const { office } = useCarrierRights(null);
  return <RegisterActions what={t('rates.one')} list="investment/v1/exchange-rates" query={toQuery(filter)} mayWrite={office} Create={CreateRate} touches={keys.investment} />;
}

function CreateRate({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('money');
  const { t: c } = useTranslation();
  const needed = (label: string) => [{ required: true, message: c('register.needed', { label }) }];
  return (
    <CreateEntry<Fields>
      what={t('rates.one')}
      initial={{ currency: '', rate_on: null, rate: '', source: 'monthly', document: '' }}
      create={({ rate_on, document, ...fields }) => createRate({ ...fields, rate_on: rate_on ?? '', document: document.trim() || null, synthetic: false })}
      touches={keys.investment}
      onClose={onClose}
    >
      <TextField name="currency" label={t('arrivals.currency')} required longest={3} extra={t('arrivals.currencyHelp')} />
      <Form.Item name="rate_on" label={t('rates.on')} rules={needed(t('rates.on'))}><DayInput /></Form.Item>
      <Form.Item name="rate" label={`${t('rates.rate')} (${t('rates.rateUnit')})`} rules={[{ required: true, pattern: RATE, message: t('rates.rateBad') }]}>
        <Input inputMode="decimal" autoComplete="off" />
      </Form.Item>
      <Form.Item name="source" label={t('rates.source')}><Select options={SOURCES.map((value) => ({ value, label: t(`rates.sourceOf.${value}`) }))} /></Form.Item>
      <TextField name="document" label={t('rates.documentTitle')} />
    </CreateEntry>
  );
}
