import { useTranslation } from 'react-i18next';
import { Form } from 'antd';
import type { Enterprise, EnterpriseChange } from '@/shared/api/types';
import { tidied } from '@/shared/register/differing';
import { CreateEntry, EditEntry } from '@/shared/register/EntryForms';
import { CarrierField, TextField, useOwnCarrier } from '@/shared/register/fields';
import css from '@/shared/register/register.module.css';
import { DayInput } from '@/shared/ui/DayInput';
import { changeEnterprise } from './api/changeEnterprise';
import { createEnterprise } from './api/createEnterprise';

/** An enterprise as the form holds it: its recognitions side by side. */
interface Fields {
  name: string;
  credit_code: string;
  carrier_code: string;
  industry_code: string;
  registered_on: string | null;
  introduced_on: string | null;
  closed_on: string | null;
  startup_since: string | null;
  startup_source: string;
  quasi_on: string | null;
  quasi_source: string;
  full_on: string | null;
  full_source: string;
}

const BLANK: Fields = {
  name: '', credit_code: '', carrier_code: '', industry_code: '', registered_on: null, introduced_on: null, closed_on: null,
  startup_since: null, startup_source: '', quasi_on: null, quasi_source: '', full_on: null, full_source: '',
};

function fieldsOf(entry: Enterprise): Fields {
  const of = (kind: 'quasi' | 'full') => entry.unicorn.find((each) => each.kind === kind);
  return {
    name: entry.name,
    credit_code: entry.credit_code,
    carrier_code: entry.carrier_code ?? '',
    industry_code: entry.industry_code ?? '',
    registered_on: entry.registered_on,
    introduced_on: entry.introduced_on,
    closed_on: entry.closed_on,
    startup_since: entry.technology_startup?.since ?? null,
    startup_source: entry.technology_startup?.source ?? '',
    quasi_on: of('quasi')?.recognised_on ?? null,
    quasi_source: of('quasi')?.source ?? '',
    full_on: of('full')?.recognised_on ?? null,
    full_source: of('full')?.source ?? '',
  };
}

/** The form's fields as the service's: what goes together is sent together. A day without a source is refused there. */
function bodyOf(fields: Fields) {
  const { startup_since, startup_source, quasi_on, quasi_source, full_on, full_source, ...plain } = fields;
  const said = (kind: 'quasi' | 'full', day: string | null, source: string) => (day || source.trim() ? [{ kind, recognised_on: day ?? '', source }] : []);
  return {
    ...tidied(plain),
    technology_startup: startup_since || startup_source.trim() ? { since: startup_since ?? '', source: startup_source } : null,
    unicorn: [...said('quasi', quasi_on, quasi_source), ...said('full', full_on, full_source)],
  };
}

function EnterpriseFields() {
  const { t } = useTranslation('enterprises');
  const { t: c } = useTranslation();
  const pair = (day: keyof Fields, source: keyof Fields, label: string) => (
    <>
      <Form.Item name={day} label={label}><DayInput /></Form.Item>
      <TextField name={source} label={`${label}·${t('source')}`} />
    </>
  );
  return (
    <>
      <TextField name="name" label={t('name')} required />
      <div className={css.pair}>
        <TextField name="credit_code" label={t('creditCode')} required extra={t('creditCodeHelp')} longest={40} />
        <CarrierField label={c('register.carrier')} />
        <TextField name="industry_code" label={t('industryCode')} longest={5} />
        <Form.Item name="registered_on" label={t('registeredOn')}><DayInput /></Form.Item>
        <Form.Item name="introduced_on" label={t('introducedOn')}><DayInput /></Form.Item>
        <Form.Item name="closed_on" label={t('closedOn')}><DayInput /></Form.Item>
        {pair('startup_since', 'startup_source', t('startupSince'))}
        {pair('quasi_on', 'quasi_source', t('quasiOn'))}
        {pair('full_on', 'full_source', t('fullOn'))}
      </div>
    </>
  );
}

export function CreateEnterprise({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('enterprises');
  const carrier_code = useOwnCarrier();
  return (
    <CreateEntry<Fields>
      what={t('one')}
      initial={{ ...BLANK, carrier_code }}
      create={(fields) => createEnterprise({ ...bodyOf(fields), synthetic: false })}
      onClose={onClose}
    >
      <EnterpriseFields />
    </CreateEntry>
  );
}

export function EditEnterprise({ entry, onReload, onClose }: { entry: Enterprise; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('enterprises');
  const before = fieldsOf(entry);
  return (
    <EditEntry
      what={t('one')}
      before={before}
      bodyOf={bodyOf}
      change={(changed) => changeEnterprise(entry, changed as EnterpriseChange)}
      onReload={onReload}
      onClose={onClose}
    >
      <EnterpriseFields />
    </EditEntry>
  );
}
