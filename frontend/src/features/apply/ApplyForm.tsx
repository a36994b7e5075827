import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import type { PublicCall, SubmissionReceipt } from '@/shared/api/types';
import { Notice } from '@/shared/ui/Notice';
import { type ChosenFile, type NewSubmission, sendApplication } from './api/sendApplication';
import css from './apply.module.css';
import { MaterialInput } from './MaterialInput';
import { ProblemNotice } from './ProblemNotice';

const DOCUMENTS = ['resident_id', 'passport', 'foreign_permanent', 'hk_macao_permit', 'taiwan_permit', 'residence_permit', 'other'] as const;
const EDUCATIONS = ['doctor', 'master', 'bachelor', 'college', 'other'] as const;
const DEGREES = ['doctor', 'master', 'bachelor', 'none'] as const;
const FIELDS = ['name', 'document_kind', 'document_number', 'phone', 'email', 'employer', 'title', 'education', 'degree', 'statement', 'consent'] as const;

interface ApplyFormProps {
  call: PublicCall;
  most: number;
  largest: number;
  onSent: (receipt: SubmissionReceipt) => void;
}

/** What an applicant fills in. Nothing of it is kept in the browser. */
export function ApplyForm({ call, most, largest, onSent }: ApplyFormProps) {
  const { t } = useTranslation('apply');
  const { t: p } = useTranslation('people');
  const [form] = Form.useForm<Record<(typeof FIELDS)[number], unknown>>();
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const size = largest >> 20;
  const sending = useMutation({
    gcTime: 0,
    mutationFn: (said: NewSubmission) => sendApplication(said, files),
    onSuccess: onSent,
    onError: (error) => {
      const problem = asProblem(error);
      form.setFields(FIELDS.map((name) => ({ name, errors: problem.faultsOf(name) })));
    },
  });
  const add = (kind: string, file: File) => {
    if (file.size > largest) return setFault(t('tooBig', { size }));
    if (files.length >= most) return setFault(t('tooMany', { most }));
    setFault(null);
    setFiles([...files, { kind, file }]);
  };
  const submit = (values: Record<string, unknown>) => {
    const missing = call.materials.filter(({ code, required }) => required !== false && !files.some(({ kind }) => kind === code));
    if (missing.length > 0) return setFault(t('missing', { what: missing.map(({ name }) => name).join(t('and')) }));
    setFault(null);
    const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== undefined));
    sending.mutate({ ...said, open_call_id: call.id } as unknown as NewSubmission);
  };
  const needed = (what: string) => [{ required: true, whitespace: true, message: t('needed', { what }) }];
  const line = (name: string, label: string, required = false, longest = 200) => (
    <Form.Item name={name} label={label} rules={required ? needed(label) : []}><Input maxLength={longest} autoComplete="off" /></Form.Item>
  );
  return (
    <Form form={form} layout="vertical" initialValues={{ document_kind: 'resident_id', consent: false }} onFinish={submit} disabled={sending.isPending} scrollToFirstError>
      <section className={css.card}>
        <h2>{t('personal')}</h2>
        <div className={css.pair}>
          {line('name', t('name'), true)}
          <Form.Item name="document_kind" label={t('documentKind')}><Select options={DOCUMENTS.map((value) => ({ value, label: p(`documentOf.${value}`) }))} /></Form.Item>
          {line('document_number', t('documentNumber'), true, 40)}
          {line('phone', t('phone'), true, 30)}
          {line('email', t('email'))}
          <Form.Item name="education" label={t('education')}><Select allowClear options={EDUCATIONS.map((value) => ({ value, label: p(`educationOf.${value}`) }))} /></Form.Item>
          <Form.Item name="degree" label={t('degree')}><Select allowClear options={DEGREES.map((value) => ({ value, label: p(`degreeOf.${value}`) }))} /></Form.Item>
          {line('employer', t('employer'))}
          {line('title', t('jobTitle'))}
        </div>
        <Form.Item name="statement" label={t('statement')} extra={t('statementHelp')} rules={[{ required: true, whitespace: true, min: 10, message: t('needed', { what: t('statement') }) }]}>
          <Input.TextArea rows={6} maxLength={4000} />
        </Form.Item>
      </section>
      <section className={css.card}>
        <h2>{t('materials')}</h2>
        <p className="soft">{t('fileHelp', { size, most })}</p>
        {call.materials.map((material) => (
          <MaterialInput
            key={material.code}
            material={material}
            chosen={files.filter(({ kind }) => kind === material.code)}
            onAdd={(file) => add(material.code, file)}
            onRemove={(file) => setFiles(files.filter((each) => each.file !== file))}
          />
        ))}
      </section>
      <section className={css.card}>
        <h2>{t('consentHead')}</h2>
        <div className={css.consent} tabIndex={0} role="region" aria-label={t('consentHead')}>{call.consent}</div>
        <Form.Item name="consent" valuePropName="checked" rules={[{ validator: (_, value) => (value === true ? Promise.resolve() : Promise.reject(new Error(t('consentMissing')))) }]}>
          <Checkbox>{t('consent')}</Checkbox>
        </Form.Item>
        {fault ? <div role="alert"><Notice tone="error">{fault}</Notice></div> : null}
        <ProblemNotice error={sending.error} />
        <Button type="primary" htmlType="submit" size="large" block loading={sending.isPending}>{t(sending.isPending ? 'sending' : 'send')}</Button>
      </section>
    </Form>
  );
}
