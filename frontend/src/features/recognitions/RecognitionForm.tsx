import { Checkbox, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NewRecognition, Recognition, RecognitionChange } from '@/shared/api/types';
import { tidied } from '@/shared/register/differing';
import { CreateEntry, EditEntry } from '@/shared/register/EntryForms';
import { CarrierField, TextField, useOwnCarrier } from '@/shared/register/fields';
import css from '@/shared/register/register.module.css';
import { DayInput } from '@/shared/ui/DayInput';
import { changeRecognition } from './api/changeRecognition';
import { createRecognition } from './api/createRecognition';
import { KINDS, LEVELS, SUBJECTS } from './filter';

interface Changeable {
  subject_name: string;
  carrier_code: string;
  document_number: string;
  recognised_on: string | null;
  lapses_on: string | null;
  baseline: boolean;
}

interface Fields extends Changeable {
  subject_kind: Recognition['subject_kind'];
  kind: Recognition['kind'];
  level: Recognition['level'];
}

function CommonFields() {
  const { t } = useTranslation('recognitions');
  const { t: c } = useTranslation();
  return (
    <>
      <TextField name="subject_name" label={t('subject')} required extra={t('subjectHelp')} />
      <div className={css.pair}>
        <CarrierField label={c('register.carrier')} />
        <TextField name="document_number" label={t('document')} required />
        <Form.Item name="recognised_on" label={t('recognisedOn')} rules={[{ required: true, message: c('register.needed', { label: t('recognisedOn') }) }]}><DayInput /></Form.Item>
        <Form.Item name="lapses_on" label={t('lapsesOn')}><DayInput /></Form.Item>
      </div>
      <Form.Item name="baseline" valuePropName="checked" extra={t('baselineHelp')}><Checkbox>{t('baselineYes')}</Checkbox></Form.Item>
    </>
  );
}

export function CreateRecognition({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('recognitions');
  const carrier_code = useOwnCarrier();
  return (
    <CreateEntry<Fields>
      what={t('one')}
      initial={{ subject_kind: 'enterprise', kind: 'makerspace', level: 'provincial', subject_name: '', carrier_code, document_number: '', recognised_on: null, lapses_on: null, baseline: false }}
      create={(fields) => createRecognition({ ...tidied(fields), synthetic: false } as NewRecognition)}
      onClose={onClose}
    >
      <div className={css.pair}>
        <Form.Item name="subject_kind" label={t('subjectKind')}><Select options={SUBJECTS.map((value) => ({ value, label: t(`subjectOf.${value}`) }))} /></Form.Item>
        <Form.Item name="kind" label={t('kind')}><Select options={KINDS.map((value) => ({ value, label: t(`kindOf.${value}`) }))} /></Form.Item>
        <Form.Item name="level" label={t('level')} extra={t('upgradeHelp')}><Select options={LEVELS.map((value) => ({ value, label: t(`levelOf.${value}`) }))} /></Form.Item>
      </div>
      <CommonFields />
    </CreateEntry>
  );
}

export function EditRecognition({ entry, onReload, onClose }: { entry: Recognition; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('recognitions');
  const { subject_name, document_number, recognised_on, lapses_on, baseline } = entry;
  const before: Changeable = { subject_name, document_number, recognised_on, lapses_on, baseline, carrier_code: entry.carrier_code ?? '' };
  return (
    <EditEntry
      what={t('one')}
      before={before}
      bodyOf={tidied}
      change={(changed) => changeRecognition(entry, changed as RecognitionChange)}
      onReload={onReload}
      onClose={onClose}
    >
      <p className="soft small">{t('upgradeHelp')}</p>
      <CommonFields />
    </EditEntry>
  );
}
