import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { saveFile } from '@/shared/api/saveFile';
import type { CountProof } from '@/shared/api/types';
import { minuteOf } from '@/shared/format/instant';
import { lastDay } from '@/shared/format/period';
import { DayInput } from '@/shared/ui/DayInput';
import { Facts } from '@/shared/ui/Facts';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { proveCount } from './api/proveCount';

interface Fields {
  key: string;
  counted_from: string | null;
  counted_to: string | null;
  note: string;
}

/** Proves a count under the auditor's key: type the key, take the hashes. */
export function CountProofForm() {
  const { t } = useTranslation('countProofs');
  const { t: c } = useTranslation();
  const { period } = useView();
  const [form] = Form.useForm<Fields>();
  const proving = useMutation({
    mutationFn: ({ key, counted_from, counted_to, note }: Fields) => proveCount({ key, counted_from, counted_to: counted_to ?? '', note: note.trim() || null }),
    // The key leaves the screen once it was used.
    onSuccess: () => form.setFieldValue('key', ''),
  });
  return (
    <>
      <Section title={t('make')}>
        <p className="soft">{t('means')}</p>
        <MutationProblem error={proving.error} onReload={() => proving.reset()} shownFields={[]} />
        <Form<Fields> form={form} layout="vertical" style={{ maxWidth: 560 }} initialValues={{ key: '', counted_from: null, counted_to: lastDay(period), note: '' }} onFinish={(values) => proving.mutate(values)} disabled={proving.isPending}>
          <Form.Item name="key" label={t('key')} extra={t('keyHelp')} rules={[{ required: true, min: 16, max: 256, message: t('keyBad') }]}><Input.Password autoComplete="off" maxLength={256} /></Form.Item>
          <Form.Item name="counted_from" label={t('from')}><DayInput /></Form.Item>
          <Form.Item name="counted_to" label={t('to')} rules={[{ required: true, message: c('register.needed', { label: t('to') }) }]}><DayInput /></Form.Item>
          <Form.Item name="note" label={t('note')}><Input maxLength={200} /></Form.Item>
          <Button type="primary" htmlType="submit" loading={proving.isPending}>{t('prove')}</Button>
        </Form>
      </Section>
      {proving.data ? <Proof proof={proving.data} /> : null}
    </>
  );
}

function Proof({ proof }: { proof: CountProof }) {
  const { t } = useTranslation('countProofs');
  const lines = [`# ${t('fileHead', { from: proof.counted_from ?? '', to: proof.counted_to, count: proof.count, algorithm: proof.algorithm })}`, ...proof.hashes, ''];
  return (
    <Section title={t('result')} aside={<Button size="small" onClick={() => saveFile(new Blob([lines.join('\n')], { type: 'text/plain' }), `count-proof-${proof.counted_to}.txt`)}>{t('save')}</Button>}>
      {proof.synthetic ? <p className="soft">◆ {t('synthetic')}</p> : null}
      <Facts
        facts={[
          { term: t('count'), value: proof.count },
          { term: t('without'), value: proof.without_number },
          { term: t('until'), value: `${proof.counted_from ?? ''} — ${proof.counted_to}` },
          { term: t('algorithm'), value: proof.algorithm },
          { term: t('madeAt'), value: minuteOf(proof.made_at) },
        ]}
      />
      <pre style={{ maxHeight: 320, overflow: 'auto' }} tabIndex={0} aria-label={t('hashes')}>{proof.hashes.join('\n')}</pre>
    </Section>
  );
}
