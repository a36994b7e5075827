import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { NewOpenCall, OpenCall, OpenCallChange } from '@/shared/api/types';
import { useProgrammes } from '@/shared/names/people';
import { differing } from '@/shared/register/differing';
import { TextField } from '@/shared/register/fields';
import css from '@/shared/register/register.module.css';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { changeOpenCall } from './api/changeOpenCall';
import { draftOpenCall } from './api/draftOpenCall';

interface Fields {
  title: string;
  programme: string | null;
  batch: string | null;
  opens_on: string | null;
  closes_on: string | null;
  content: string;
  consent: string;
  materials: { code: string; name: string; required: boolean }[];
  criteria: { code: string; name: string; weight: number }[];
  reviews_needed: number;
  anonymous: boolean;
  submission_limit: number;
}

/** What a new call begins with; the service's defaults are the same. */
function useBlank(): Fields {
  const { t } = useTranslation('openCalls');
  const material = (code: 'form' | 'identity' | 'degree' | 'contract' | 'other') => ({ code, name: t(`default.${code}`), required: code !== 'other' });
  const criterion = (code: 'ability' | 'project' | 'fit', weight: number) => ({ code, name: t(`default.${code}`), weight });
  return {
    title: '', programme: null, batch: null, opens_on: null, closes_on: null, content: '', consent: t('default.consent'), reviews_needed: 3, anonymous: true, submission_limit: 200,
    materials: [material('form'), material('identity'), material('degree'), material('contract'), material('other')],
    criteria: [criterion('ability', 40), criterion('project', 30), criterion('fit', 30)],
  };
}

function fieldsOf(call: OpenCall): Fields {
  const { title, programme, batch, opens_on, closes_on, content, consent, materials, criteria, reviews_needed, anonymous, submission_limit } = call;
  return { title, programme, batch: batch ?? null, opens_on, closes_on, content, consent, materials: materials.map((each) => ({ ...each, required: each.required !== false })), criteria: [...criteria], reviews_needed, anonymous, submission_limit };
}

/** A call: a draft, or what may still be changed of one that is published. */
export function OpenCallForm({ call, onReload, onClose }: { call: OpenCall | null; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('openCalls');
  const { t: c } = useTranslation();
  const blank = useBlank();
  const before = call ? fieldsOf(call) : blank;
  const published = call?.state === 'published';
  const write = (fields: Fields) => {
    const said = { ...before, ...fields };
    if (!call) return draftOpenCall({ ...said, synthetic: false } as NewOpenCall);
    return changeOpenCall(call, differing(before, said) as OpenCallChange);
  };
  return (
    <FormDialog<Fields> width={760} title={call ? `${c('register.edit')}${t('one')}` : c('register.create', { what: t('one') })} initial={before} write={write} done={c(call ? 'register.saved' : 'register.created')} touches={keys.talent} onReload={onReload} onClose={onClose}>
      {published ? <PublishedFields /> : <DraftFields />}
    </FormDialog>
  );
}

function PublishedFields() {
  const { t } = useTranslation('openCalls');
  return (
    <div className={css.pair}>
      <Form.Item name="closes_on" label={t('closesOn')} rules={[{ required: true, message: t('needed', { what: t('closesOn') }) }]}><DayInput /></Form.Item>
      <Form.Item name="submission_limit" label={t('limit')}><InputNumber min={1} max={10000} precision={0} /></Form.Item>
    </div>
  );
}

function DraftFields() {
  const { t } = useTranslation('openCalls');
  const form = Form.useFormInstance<Fields>();
  const programme = Form.useWatch('programme', form) as string | null | undefined;
  const people = useProgrammes('people');
  const needed = (what: string) => [{ required: true, message: t('needed', { what }) }];
  return (
    <>
      <TextField name="title" label={t('name')} required />
      <div className={css.pair}>
        <Form.Item name="programme" label={t('programme')} rules={needed(t('programme'))}><Select options={people.options} /></Form.Item>
        <Form.Item name="batch" label={t('batch')}><Select allowClear options={people.batchesOf(programme)} /></Form.Item>
        <Form.Item name="opens_on" label={t('opensOn')} rules={needed(t('opensOn'))}><DayInput /></Form.Item>
        <Form.Item name="closes_on" label={t('closesOn')} rules={needed(t('closesOn'))}><DayInput /></Form.Item>
        <Form.Item name="reviews_needed" label={t('reviewsNeeded')}><InputNumber min={1} max={15} precision={0} /></Form.Item>
        <Form.Item name="submission_limit" label={t('limit')}><InputNumber min={1} max={10000} precision={0} /></Form.Item>
      </div>
      <Form.Item name="anonymous" valuePropName="checked"><Checkbox>{t('anonymous')}</Checkbox></Form.Item>
      <Form.Item name="content" label={t('content')} rules={[{ required: true, whitespace: true, min: 10, message: t('needed', { what: t('content') }) }]}><Input.TextArea rows={6} maxLength={8000} /></Form.Item>
      <Form.Item name="consent" label={t('consent')} rules={[{ required: true, whitespace: true, min: 10, message: t('needed', { what: t('consent') }) }]}><Input.TextArea rows={4} maxLength={8000} /></Form.Item>
      <Rows name="materials" label={t('materials')} blank={{ code: '', name: '', required: true }}>
        {(at) => <Form.Item name={[at, 'required']} valuePropName="checked"><Checkbox>{t('required')}</Checkbox></Form.Item>}
      </Rows>
      <Rows name="criteria" label={t('criteria')} extra={t('weightsHelp')} blank={{ code: '', name: '', weight: 10 }}>
        {(at) => <Form.Item name={[at, 'weight']}><InputNumber min={1} max={100} precision={0} aria-label={t('weight')} placeholder={t('weight')} /></Form.Item>}
      </Rows>
    </>
  );
}

function Rows({ name, label, extra, blank, children }: { name: string; label: string; extra?: string; blank: object; children: (at: number) => ReactNode }) {
  const { t } = useTranslation('openCalls');
  return (
    <Form.Item label={label} extra={extra}>
      <Form.List name={name}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name: at }) => (
              <div key={key} style={{ display: 'grid', gridTemplateColumns: '140px 1fr 110px auto', gap: 8 }}>
                <Form.Item name={[at, 'code']} rules={[{ required: true, message: t('needed', { what: t('code') }) }]}><Input placeholder={t('code')} aria-label={t('code')} maxLength={30} /></Form.Item>
                <Form.Item name={[at, 'name']} rules={[{ required: true, message: t('needed', { what: t('materialName') }) }]}><Input placeholder={t('materialName')} aria-label={t('materialName')} maxLength={60} /></Form.Item>
                {children(at)}
                <Button type="text" onClick={() => remove(at)} aria-label={t('remove')}>✕</Button>
              </div>
            ))}
            <Button size="small" onClick={() => add(blank)}>{t('add')}</Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
