import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AdmissionStandard, AdmissionStandardChange, NewAdmissionStandard } from '@/shared/api/types';
import { isAmount } from '@/shared/format/amount';
import { type Dimension, DIMENSIONS } from '@/shared/land/dimensions';
import { useCarriers } from '@/shared/names/names';
import { CreateEntry, EditEntry } from '@/shared/register/EntryForms';
import { TextField } from '@/shared/register/fields';
import css from '@/shared/register/register.module.css';
import { DayInput } from '@/shared/ui/DayInput';
import { changeStandard } from './api/changeStandard';
import { createStandard } from './api/createStandard';
import { type Asked, askedOf, thresholdOf } from './threshold';
import { ThresholdInput } from './ThresholdInput';

interface Head {
  carrier_code: string;
  valid_from: string | null;
  document_number: string;
}

type Fields = Head & Record<Dimension, Asked>;

function fieldsOf(entry: AdmissionStandard | null): Fields {
  const asked = Object.fromEntries(DIMENSIONS.map((each) => [each, askedOf(entry?.dimensions[each])])) as Record<Dimension, Asked>;
  return { carrier_code: entry?.carrier_code ?? '', valid_from: entry?.valid_from ?? null, document_number: entry?.document_number ?? '', ...asked };
}

function bodyOf(fields: Fields) {
  const dimensions = Object.fromEntries(DIMENSIONS.flatMap((each) => {
    const threshold = thresholdOf(fields[each]);
    return threshold ? [[each, threshold]] : [];
  }));
  return { valid_from: fields.valid_from, document_number: fields.document_number.trim() || null, dimensions };
}

function StandardFields() {
  const { t } = useTranslation('admissionStandards');
  const { t: c } = useTranslation();
  const complete = {
    validator: (_: unknown, { comparison, value, text }: Asked) => {
      const whole = comparison === '' || (comparison === 'ge' || comparison === 'le' ? isAmount(value) : text.trim() !== '');
      return whole ? Promise.resolve() : Promise.reject(new Error(t('incomplete')));
    },
  };
  return (
    <>
      <div className={css.pair}>
        <Form.Item name="valid_from" label={t('validFrom')} rules={[{ required: true, message: c('register.needed', { label: t('validFrom') }) }]}><DayInput /></Form.Item>
        <TextField name="document_number" label={t('document')} />
      </div>
      {DIMENSIONS.map((each) => (
        <Form.Item key={each} name={each} label={t(`dimensionOf.${each}`)} rules={[complete]}><ThresholdInput label={t(`dimensionOf.${each}`)} /></Form.Item>
      ))}
    </>
  );
}

export function CreateStandard({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('admissionStandards');
  const { t: c } = useTranslation();
  const { options } = useCarriers();
  return (
    <CreateEntry<Fields>
      what={t('one')}
      initial={fieldsOf(null)}
      create={(fields) => createStandard({ ...bodyOf(fields), carrier_code: fields.carrier_code || null, synthetic: false } as NewAdmissionStandard)}
      onClose={onClose}
    >
      <Form.Item name="carrier_code" label={c('register.carrier')} extra={t('districtHelp')}>
        <Select showSearch optionFilterProp="label" options={[{ value: '', label: t('district') }, ...options]} />
      </Form.Item>
      <StandardFields />
    </CreateEntry>
  );
}

export function EditStandard({ entry, onReload, onClose }: { entry: AdmissionStandard; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('admissionStandards');
  const before = fieldsOf(entry);
  return (
    <EditEntry
      what={t('one')}
      before={before}
      bodyOf={bodyOf}
      change={(changed) => changeStandard(entry, changed as AdmissionStandardChange)}
      onReload={onReload}
      onClose={onClose}
    >
      <p className="soft small">{t('correctionHelp')}</p>
      <StandardFields />
    </EditEntry>
  );
}
