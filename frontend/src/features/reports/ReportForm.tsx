import { App, Button, Checkbox, Form, Input, InputNumber, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import type { Report, ReportProposal } from '@/shared/api/types';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { ReasonField } from '@/shared/ui/ReasonField';
import { changeReport } from './api/changeReport';
import { correctReport } from './api/correctReport';
import { deleteReport } from './api/deleteReport';
import { enterReport } from './api/enterReport';
import { submitReport } from './api/submitReport';
import { useReportWrite } from './hooks';
import css from './reports.module.css';

interface Fields {
  text: string;
  percent: string | null;
  reason: string;
  acknowledge: boolean;
}

interface ReportFormProps {
  proposal: ReportProposal;
  report: Report | null;
  onReload: () => void;
}

/** Entering a month: begun from what was said last; a confirmed one is corrected, with a reason. */
export function ReportForm({ proposal, report, onReload }: ReportFormProps) {
  const { t } = useTranslation('reports');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const correcting = report?.state === 'confirmed';

  const save = async ({ text, percent, reason, acknowledge }: Fields): Promise<Report> => {
    const said = { text: text.trim(), percent: percent === null ? null : String(percent) };
    if (report && correcting) return correctReport(report, { ...said, reason: reason.trim() });
    if (report) return changeReport(report, said, acknowledge);
    return enterReport({ project_id: proposal.project_id, period: proposal.period, ...said }, acknowledge);
  };
  const saving = useReportWrite(save, () => void message.success(t(correcting ? 'corrected' : 'saved')));
  const sending = useReportWrite(async (values: Fields) => submitReport(await save(values)), () => void message.success(t('submitted')));
  const dropping = useReportWrite(deleteReport, () => void message.success(t('deleted')));
  const error = saving.error ?? sending.error ?? dropping.error;
  const questioned = error !== null && asProblem(error).code === 'questioned';
  const busy = saving.isPending || sending.isPending || dropping.isPending;
  const submit = async () => sending.mutate(await form.validateFields());

  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      disabled={busy}
      initialValues={{ text: report?.text ?? proposal.text, percent: report ? report.percent : proposal.percent, reason: '', acknowledge: false }}
      onFinish={(values) => saving.mutate(values)}
    >
      <MutationProblem error={error} onReload={onReload} />
      {!report && proposal.from_period ? <p className="soft small">{t('prefilled', { period: proposal.from_period })}</p> : null}
      <Form.Item name="text" label={t('text')} rules={[{ required: true, whitespace: true, min: 2, message: t('textMissing') }]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item name="percent" label={t('percent')}>
        <InputNumber<string> stringMode min="0" max="100" precision={2} suffix="%" style={{ width: 180 }} />
      </Form.Item>
      {correcting ? (
        <ReasonField label={t('correctReason')} missing={t('reasonMissing')} rows={2} />
      ) : null}
      <Form.Item name="acknowledge" valuePropName="checked" hidden={!questioned}>
        <Checkbox>{t('acknowledge')}</Checkbox>
      </Form.Item>
      <div className={css.actions}>
        {correcting ? (
          <Button type="primary" htmlType="submit" loading={saving.isPending}>{t('correct')}</Button>
        ) : (
          <>
            <Button type="primary" onClick={() => void submit()} loading={sending.isPending}>{t('submit')}</Button>
            <Button htmlType="submit" loading={saving.isPending}>{t('saveDraft')}</Button>
            {report ? (
              <Popconfirm title={t('deleteSure')} okText={t('delete')} cancelText={t('action.cancel', { ns: 'common' })} onConfirm={() => dropping.mutate(report)}>
                <Button type="text" danger>{t('delete')}</Button>
              </Popconfirm>
            ) : null}
          </>
        )}
      </div>
    </Form>
  );
}
