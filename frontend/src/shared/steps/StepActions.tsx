import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { FileRef } from '@/shared/api/types';
import type { FileKeeper } from '@/shared/api/uploadFile';
import { UnitSelect } from '@/shared/names/selects';
import { DayInput } from '@/shared/ui/DayInput';
import { EvidenceInput } from '@/shared/ui/Evidence';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Notice } from '@/shared/ui/Notice';
import css from './steps.module.css';

/** What a step's form asks for; null is not said. */
export interface StepValues {
  text: string | null;
  reason: string | null;
  unit: string | null;
  due_on: string | null;
  on: string | null;
  evidence: FileRef[];
}

export type StepField = keyof StepValues;

export interface StepForm {
  /** Word on the button and head of the dialog. */
  title: string;
  fields: readonly StepField[];
  required?: readonly StepField[];
  initial?: Partial<StepValues>;
  /** Names of fields that differ from the usual ones. */
  labels?: Partial<Record<StepField, string>>;
  danger?: boolean;
  primary?: boolean;
  /** What one should know before. */
  note?: string;
  write: (values: StepValues) => Promise<unknown>;
}

const EMPTY: StepValues = { text: null, reason: null, unit: null, due_on: null, on: null, evidence: [] };

/** The steps that the service says its reader may take now, each a button with its form. */
export function StepActions({ forms, keeper = 'progress', onReload }: { forms: readonly StepForm[]; keeper?: FileKeeper; onReload: () => void }) {
  const { t } = useTranslation('steps');
  const [open, setOpen] = useState<StepForm | null>(null);
  if (forms.length === 0) return null;
  return (
    <div className={css.actions}>
      {forms.map((form) => (
        <Button key={form.title} danger={form.danger ?? false} type={form.primary ? 'primary' : 'default'} onClick={() => setOpen(form)}>{form.title}</Button>
      ))}
      {open ? (
        <FormDialog<StepValues>
          title={open.title}
          submit={open.title}
          danger={open.danger ?? false}
          initial={{ ...EMPTY, ...open.initial }}
          write={(values) => open.write(tidy(values))}
          done={t('written', { what: open.title })}
          touches={keys[keeper]}
          onReload={() => {
            setOpen(null);
            onReload();
          }}
          onClose={() => setOpen(null)}
        >
          {open.note ? <Notice tone="info">{open.note}</Notice> : null}
          {open.fields.map((name) => (
            <StepInput key={name} keeper={keeper} name={name} label={open.labels?.[name] ?? t(`field.${name}`)} required={open.required?.includes(name) ?? false} />
          ))}
        </FormDialog>
      ) : null}
    </div>
  );
}

function StepInput({ name, keeper, label, required }: { name: StepField; keeper: FileKeeper; label: string; required: boolean }) {
  const { t } = useTranslation('steps');
  const long = name === 'text' || name === 'reason';
  const rules = required ? [{ required: true, ...(long ? { whitespace: true, min: 2 } : {}), message: t('missing', { what: label }) }] : [];
  return (
    <Form.Item name={name} label={label} rules={rules} {...(name === 'on' ? { extra: t('onHelp') } : {})}>
      {long ? <Input.TextArea rows={4} maxLength={name === 'text' ? 2000 : 500} /> : name === 'unit' ? <UnitSelect /> : name === 'evidence' ? <EvidenceInput keeper={keeper} /> : <DayInput />}
    </Form.Item>
  );
}

const word = (text: string | null) => text?.trim() || null;

function tidy(values: StepValues): StepValues {
  return { ...EMPTY, ...values, text: word(values.text), reason: word(values.reason) };
}
