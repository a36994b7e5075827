import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { NewTalentProgramme, TalentProgramme, TalentProgrammeChange } from '@/shared/api/types';
import { differing, tidied } from '@/shared/register/differing';
import { TextField } from '@/shared/register/fields';
import css from '@/shared/register/register.module.css';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { changeProgramme } from './api/changeProgramme';
import { registerProgramme } from './api/registerProgramme';
import { APPLIES, LEVELS } from './look';

type Batch = NonNullable<TalentProgramme['batches']>[number];

interface Fields {
  code: string;
  name: string;
  level: TalentProgramme['level'];
  applies_to: TalentProgramme['applies_to'];
  counts: boolean;
  valid_from: string | null;
  valid_to: string | null;
  criteria: string;
  source: string;
  batches: Batch[];
}

/** A programme: a new one, or what is changed of one that is there. Code and kind stay as they were first said. */
export function ProgrammeForm({ programme, onReload, onClose }: { programme: TalentProgramme | null; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('programmes');
  const { t: c } = useTranslation();
  const before: Fields = {
    code: programme?.code ?? '',
    name: programme?.name ?? '',
    level: programme?.level ?? 'municipal',
    applies_to: programme?.applies_to ?? 'people',
    counts: programme?.counts ?? false,
    valid_from: programme?.valid_from ?? null,
    valid_to: programme?.valid_to ?? null,
    criteria: programme?.criteria ?? '',
    source: programme?.source ?? '',
    batches: programme?.batches ?? [],
  };
  const write = (fields: Fields) => {
    const said = { ...fields, batches: (fields.batches ?? []).map((batch) => tidied(batch)) };
    if (!programme) return registerProgramme({ ...tidied(said), synthetic: false } as NewTalentProgramme);
    // Code and kind have no field here.
    return changeProgramme(programme, differing(before, { ...before, ...said }) as TalentProgrammeChange);
  };
  return (
    <FormDialog<Fields> width={760} title={programme ? `${c('register.edit')}${programme.name}` : c('register.create', { what: t('one') })} initial={before} write={write} done={c(programme ? 'register.saved' : 'register.created')} touches={keys.talent} onReload={onReload} onClose={onClose}>
      <div className={css.pair}>
        {programme ? null : <TextField name="code" label={t('code')} required extra={t('codeHelp')} longest={40} />}
        <TextField name="name" label={t('name')} required />
        <Form.Item name="level" label={t('level')}><Select options={LEVELS.map((value) => ({ value, label: t(`levelOf.${value}`) }))} /></Form.Item>
        {programme ? null : <Form.Item name="applies_to" label={t('appliesTo')}><Select options={APPLIES.map((value) => ({ value, label: t(`appliesOf.${value}`) }))} /></Form.Item>}
        <Form.Item name="valid_from" label={t('validFrom')} rules={[{ required: true, message: c('register.needed', { label: t('validFrom') }) }]}><DayInput /></Form.Item>
        <Form.Item name="valid_to" label={t('validTo')}><DayInput /></Form.Item>
      </div>
      <Form.Item name="counts" valuePropName="checked" extra={t('countsHelp')}><Checkbox>{t('counts')}</Checkbox></Form.Item>
      <TextField name="source" label={t('source')} required />
      <Form.Item name="criteria" label={t('criteria')}><Input.TextArea rows={4} maxLength={4000} /></Form.Item>
      <BatchFields />
    </FormDialog>
  );
}

function BatchFields() {
  const { t } = useTranslation('programmes');
  const { t: c } = useTranslation();
  return (
    <Form.Item label={t('batches')}>
      <Form.List name="batches">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} style={{ display: 'grid', gridTemplateColumns: '1fr 90px 150px 1.4fr auto', gap: 8 }}>
                <Form.Item name={[name, 'code']} label={t('batchCode')} rules={[{ required: true, message: c('register.needed', { label: t('batchCode') }) }]}><Input maxLength={40} /></Form.Item>
                <Form.Item name={[name, 'year']} label={t('batchYear')} rules={[{ required: true, message: c('register.needed', { label: t('batchYear') }) }]}><InputNumber min={1990} max={2099} precision={0} /></Form.Item>
                <Form.Item name={[name, 'announced_on']} label={t('announcedOn')}><DayInput /></Form.Item>
                <Form.Item name={[name, 'source']} label={t('batchSource')}><Input maxLength={200} /></Form.Item>
                <Button type="text" onClick={() => remove(name)} aria-label={t('removeBatch')}>✕</Button>
              </div>
            ))}
            <Button size="small" onClick={() => add({ code: '', year: null, announced_on: null, source: '' })}>{t('addBatch')}</Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
