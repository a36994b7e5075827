import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NewParcel, Parcel, ParcelChange } from '@/shared/api/types';
import { plainAmount } from '@/shared/format/amount';
import { LAND } from '@/shared/format/units';
import { type Dimension, DIMENSIONS } from '@/shared/land/dimensions';
import { ProjectSelect } from '@/shared/names/selects';
import { tidied } from '@/shared/register/differing';
import { CreateEntry, EditEntry } from '@/shared/register/EntryForms';
import { AmountField, CarrierField, TextField, useOwnCarrier } from '@/shared/register/fields';
import { OutlineInput, readOutline } from '@/shared/register/OutlineInput';
import css from '@/shared/register/register.module.css';
import { DayInput } from '@/shared/ui/DayInput';
import { changeParcel } from './api/changeParcel';
import { createParcel } from './api/createParcel';

type Said = Record<`committed_${Dimension}` | `as_built_${Dimension}`, string>;

interface Plain {
  code: string;
  name: string;
  carrier_code: string;
  project_id: string | null;
  area: string;
  new_industrial: boolean;
  quota_area: string;
  quota_used_on: string | null;
  granted_on: string | null;
  standard_land: boolean;
  exception_reason: string;
  completed_on: string | null;
  geometry: string;
}

type Fields = Plain & Said;

function fieldsOf(entry: Parcel | null, carrier: string): Fields {
  const said = Object.fromEntries(DIMENSIONS.flatMap((each) => [[`committed_${each}`, entry?.committed[each] ?? ''], [`as_built_${each}`, entry?.as_built[each] ?? '']])) as Said;
  return {
    code: entry?.code ?? '',
    name: entry?.name ?? '',
    carrier_code: entry ? (entry.carrier_code ?? '') : carrier,
    project_id: entry?.project_id ?? null,
    area: entry?.area ?? '',
    new_industrial: entry?.new_industrial ?? true,
    quota_area: entry?.quota_area ?? '',
    quota_used_on: entry?.quota_used_on ?? null,
    granted_on: entry?.granted_on ?? null,
    standard_land: entry?.standard_land ?? false,
    exception_reason: entry?.exception_reason ?? '',
    completed_on: entry?.completed_on ?? null,
    geometry: entry?.geometry ? JSON.stringify(entry.geometry) : '',
    ...said,
  };
}

function bodyOf(fields: Fields) {
  const { geometry, ...rest } = fields;
  const of = (prefix: 'committed' | 'as_built') =>
    Object.fromEntries(DIMENSIONS.flatMap((each) => (fields[`${prefix}_${each}`].trim() ? [[each, fields[`${prefix}_${each}`].trim()]] : [])));
  const plain = Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('committed_') && !name.startsWith('as_built_'))) as Omit<Plain, 'geometry'>;
  return {
    ...tidied({ ...plain, area: plainAmount(plain.area), quota_area: plainAmount(plain.quota_area) }),
    committed: of('committed'),
    as_built: of('as_built'),
    geometry: readOutline(geometry) ?? null,
  };
}

function ParcelFields() {
  const { t } = useTranslation('parcels');
  const { t: c } = useTranslation();
  const isOutline = { validator: (_: unknown, text: string) => (readOutline(text ?? '') === undefined ? Promise.reject(new Error(t('outlineBad'))) : Promise.resolve()) };
  return (
    <>
      <div className={css.pair}>
        <TextField name="code" label={t('code')} required />
        <TextField name="name" label={t('name')} required />
        <CarrierField label={c('register.carrier')} />
        <Form.Item name="project_id" label={t('project')}><ProjectSelect /></Form.Item>
        <AmountField name="area" label={t('area')} unit={LAND} required />
        <Form.Item name="new_industrial" valuePropName="checked" label=" " colon={false}><Checkbox>{t('newIndustrial')}</Checkbox></Form.Item>
        <AmountField name="quota_area" label={t('quotaArea')} unit={LAND} />
        <Form.Item name="quota_used_on" label={t('quotaUsedOn')} extra={t('quotaHelp')}><DayInput /></Form.Item>
        <Form.Item name="granted_on" label={t('grantedOn')}><DayInput /></Form.Item>
        <Form.Item name="completed_on" label={t('completedOn')}><DayInput /></Form.Item>
        <Form.Item name="standard_land" valuePropName="checked" label=" " colon={false}><Checkbox>{t('standardLand')}</Checkbox></Form.Item>
        <TextField name="exception_reason" label={t('exceptionReason')} extra={t('exceptionHelp')} />
      </div>
      <p className="soft small">{t('saidHelp')}</p>
      <div className={css.pair}>
        {DIMENSIONS.flatMap((each) => [
          <TextField key={`c${each}`} name={`committed_${each}`} label={`${t('committed')}·${t(`dimensionOf.${each}`)}`} />,
          <TextField key={`b${each}`} name={`as_built_${each}`} label={`${t('asBuilt')}·${t(`dimensionOf.${each}`)}`} />,
        ])}
      </div>
      <Form.Item name="geometry" label={t('outline')} extra={t('outlineHelp')} rules={[isOutline]}><OutlineInput /></Form.Item>
    </>
  );
}

export function CreateParcel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('parcels');
  const carrier = useOwnCarrier();
  return (
    <CreateEntry<Fields>
      what={t('one')}
      initial={fieldsOf(null, carrier)}
      create={(fields) => createParcel({ ...bodyOf(fields), synthetic: false } as NewParcel)}
      onClose={onClose}
    >
      <ParcelFields />
    </CreateEntry>
  );
}

export function EditParcel({ entry, onReload, onClose }: { entry: Parcel; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('parcels');
  const before = fieldsOf(entry, '');
  return (
    <EditEntry
      what={t('one')}
      before={before}
      bodyOf={bodyOf}
      change={(changed) => changeParcel(entry, changed as ParcelChange)}
      onReload={onReload}
      onClose={onClose}
    >
      <ParcelFields />
    </EditEntry>
  );
}
