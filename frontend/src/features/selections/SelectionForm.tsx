import { Checkbox, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { NewSelection, Selection, SelectionChange } from '@/shared/api/types';
import { useProgrammes } from '@/shared/names/people';
import { differing, tidied } from '@/shared/register/differing';
import { TextField } from '@/shared/register/fields';
import css from '@/shared/register/register.module.css';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { changeSelection } from './api/changeSelection';
import { enterSelection } from './api/enterSelection';

interface Fields {
  programme: string | null;
  batch: string | null;
  selected_on: string | null;
  on_job_on: string | null;
  introduced_on: string | null;
  in_district: boolean;
  document_number: string;
}

/** A person's place in a programme: a new one, or the days of one that is there. */
export function SelectionForm({ personId, selection, onReload, onClose }: { personId: string; selection: Selection | null; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('selections');
  const { t: c } = useTranslation();
  const before: Fields = {
    programme: selection?.programme ?? null,
    batch: selection?.batch ?? null,
    selected_on: selection?.selected_on ?? null,
    on_job_on: selection?.on_job_on ?? null,
    introduced_on: selection?.introduced_on ?? null,
    in_district: selection?.in_district ?? true,
    document_number: selection?.document_number ?? '',
  };
  const write = (fields: Fields) => {
    if (!selection) return enterSelection({ ...tidied(fields), person_id: personId, synthetic: false } as NewSelection);
    // Programme and batch have no field here.
    return changeSelection(selection, differing(before, { ...before, ...fields }) as SelectionChange);
  };
  return (
    <FormDialog<Fields> width={640} title={selection ? t('change') : t('enter')} initial={before} write={write} done={c(selection ? 'register.saved' : 'register.created')} touches={keys.talent} onReload={onReload} onClose={onClose}>
      {selection ? null : <PlaceFields />}
      <div className={css.pair}>
        <Form.Item name="selected_on" label={t('selectedOn')}><DayInput /></Form.Item>
        <Form.Item name="on_job_on" label={t('onJobOn')}><DayInput /></Form.Item>
        <Form.Item name="introduced_on" label={t('introducedOn')}><DayInput /></Form.Item>
        <TextField name="document_number" label={t('document')} />
      </div>
      <Form.Item name="in_district" valuePropName="checked" extra={t('inDistrictHelp')}><Checkbox>{t('inDistrict')}</Checkbox></Form.Item>
    </FormDialog>
  );
}

function PlaceFields() {
  const { t } = useTranslation('selections');
  const { t: c } = useTranslation();
  const { options, batchesOf } = useProgrammes('people');
  const programme = Form.useWatch<string | null>('programme');
  return (
    <div className={css.pair}>
      <Form.Item name="programme" label={t('programme')} rules={[{ required: true, message: c('register.needed', { label: t('programme') }) }]}><Select options={options} /></Form.Item>
      <Form.Item name="batch" label={t('batch')}><Select allowClear options={batchesOf(programme)} /></Form.Item>
    </div>
  );
}
