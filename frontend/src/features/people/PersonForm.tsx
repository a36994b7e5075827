import { DatePicker, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { NewPerson, Person, PersonChange } from '@/shared/api/types';
import { EnterpriseSelect } from '@/shared/names/selects';
import { tidied } from '@/shared/register/differing';
import { CarrierField, TextField, useOwnCarrier } from '@/shared/register/fields';
import css from '@/shared/register/register.module.css';
import { FormDialog } from '@/shared/ui/FormDialog';
import { changePerson } from './api/changePerson';
import { registerPerson } from './api/registerPerson';
import { DEGREES, DOCUMENTS, EDUCATIONS, PERSONAL, SEXES } from './look';

type Fields = Record<(typeof PERSONAL)[number] | 'carrier_code', string> & { enterprise_id: string | null };

const BLANK = { ...Object.fromEntries(PERSONAL.map((name) => [name, ''])), carrier_code: '', enterprise_id: null } as Fields;
const FIRST = dayjs('1900-01-01');

function BirthInput({ id, value, onChange }: { id?: string; value?: string; onChange?: (day: string) => void }) {
  return (
    <DatePicker {...(id ? { id } : {})} style={{ width: '100%' }} value={value ? dayjs(value) : null} minDate={FIRST} maxDate={dayjs()} onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : '')} />
  );
}

function PersonFields({ changing = false }: { changing?: boolean }) {
  const { t } = useTranslation('people');
  const { t: c } = useTranslation();
  const choice = (name: 'sex' | 'document_kind' | 'education' | 'degree', options: { value: string; label: string }[]) => (
    <Form.Item name={name} label={t(`field.${name}`)}><Select allowClear options={options} /></Form.Item>
  );
  return (
    <>
      <div className={css.pair}>
        <TextField name="name" label={t('field.name')} required={!changing} />
        <TextField name="pinyin" label={t('field.pinyin')} extra={t('pinyinHelp')} />
        {choice('document_kind', DOCUMENTS.map((value) => ({ value, label: t(`documentOf.${value}`) })))}
        <TextField name="document_number" label={t('field.document_number')} longest={40} />
        <Form.Item name="birth_date" label={t('field.birth_date')} extra={t('fromDocument')}><BirthInput /></Form.Item>
        {choice('sex', SEXES.map((value) => ({ value, label: t(`sexOf.${value}`) })))}
        <TextField name="nationality" label={t('field.nationality')} extra={t('nationalityHelp')} longest={3} />
        <TextField name="former_names" label={t('field.former_names')} />
        <TextField name="phone" label={t('field.phone')} longest={30} />
        <TextField name="email" label={t('field.email')} />
        {choice('education', EDUCATIONS.map((value) => ({ value, label: t(`educationOf.${value}`) })))}
        {choice('degree', DEGREES.map((value) => ({ value, label: t(`degreeOf.${value}`) })))}
        <TextField name="employer" label={t('field.employer')} />
        <TextField name="title" label={t('field.title')} />
        <CarrierField label={c('register.carrier')} />
        <Form.Item name="enterprise_id" label={t('enterprise')}><EnterpriseSelect /></Form.Item>
      </div>
      <TextField name="address" label={t('field.address')} />
      <Form.Item name="employment" label={t('field.employment')}><Input.TextArea rows={3} maxLength={4000} /></Form.Item>
    </>
  );
}

export function RegisterPerson({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('people');
  const { t: c } = useTranslation();
  const carrier_code = useOwnCarrier();
  return (
    <FormDialog<Fields>
      title={c('register.create', { what: t('one') })}
      width={760}
      initial={{ ...BLANK, carrier_code }}
      write={(fields) => registerPerson({ ...tidied(fields), synthetic: false } as unknown as NewPerson)}
      done={c('register.created')}
      touches={keys.talent}
      onReload={onClose}
      onClose={onClose}
    >
      <PersonFields />
    </FormDialog>
  );
}

/** What is filled in here is changed; what is left empty stays, as nobody is shown it in full for a change. */
export function ChangePerson({ person, onReload, onClose }: { person: Person; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('people');
  const { t: c } = useTranslation();
  const place = { carrier_code: person.carrier_code ?? '', enterprise_id: person.enterprise_id ?? null };
  const bodyOf = (fields: Fields): PersonChange => {
    const { carrier_code, enterprise_id, ...personal } = tidied(fields);
    const said = Object.fromEntries(Object.entries(personal).filter(([, value]) => Boolean(value)));
    const moved = (carrier_code || null) === (person.carrier_code ?? null) ? {} : { carrier_code: carrier_code || null };
    const hosted = (enterprise_id ?? null) === (person.enterprise_id ?? null) ? {} : { enterprise_id: enterprise_id ?? null };
    return { ...said, ...moved, ...hosted } as PersonChange;
  };
  return (
    <FormDialog<Fields>
      title={`${c('register.edit')}${t('one')} ${person.code}`}
      width={760}
      initial={{ ...BLANK, ...place }}
      write={(fields) => changePerson(person, bodyOf(fields))}
      done={c('register.saved')}
      touches={keys.talent}
      onReload={onReload}
      onClose={onClose}
    >
      <p className="soft">{t('changeHelp')}</p>
      <PersonFields changing />
    </FormDialog>
  );
}
