import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { FileRef, YearlyPlan } from '@/shared/api/types';
import { DayInput } from '@/shared/ui/DayInput';
import { EvidenceInput } from '@/shared/ui/Evidence';
import { FormDialog } from '@/shared/ui/FormDialog';
import { deleteDraft } from './api/deleteDraft';
import { draftPlan } from './api/draftPlan';
import { issueDraft } from './api/issueDraft';
import { revisePlan } from './api/revisePlan';

interface PlanDialogProps {
  plan: YearlyPlan;
  onClose: () => void;
}

const YEARS = [2019, 2020, 2021, 2022, 2023];

export function CreatePlan({ taken, onClose }: { taken: number[]; onClose: () => void }) {
  const { t } = useTranslation('yearlyPlans');
  const years = YEARS.filter((year) => !taken.includes(year));
  const year = years[0] ?? YEARS.length + 2019;
  return (
    <FormDialog<{ year: number; from_last_year: boolean }>
      title={t('create')}
      initial={{ year, from_last_year: taken.includes(year - 1) }}
      write={(fields) => draftPlan({ ...fields, title: t('titleOf', { year: fields.year }), synthetic: false })}
      done={t('created')}
      touches={keys.progress}
      onReload={onClose}
      onClose={onClose}
    >
      <p className="soft small">{t('createHelp')}</p>
      <Form.Item name="year" label={t('year')}><Select options={years.map((value) => ({ value, label: String(value) }))} /></Form.Item>
      <Form.Item name="from_last_year" valuePropName="checked"><Checkbox>{t('fromLastYear')}</Checkbox></Form.Item>
    </FormDialog>
  );
}

export function IssuePlan({ plan, onClose }: PlanDialogProps) {
  const { t } = useTranslation('yearlyPlans');
  const initial: { issued_on: string | null; document_number: string; evidence: FileRef[] } = { issued_on: null, document_number: '', evidence: [] };
  return (
    <FormDialog
      title={t('issue')}
      submit={t('issue')}
      initial={initial}
      write={({ issued_on, document_number, evidence }) => issueDraft(plan, { issued_on: issued_on ?? '', document_number: document_number.trim(), evidence })}
      done={t('issuedDone')}
      touches={keys.progress}
      onReload={onClose}
      onClose={onClose}
    >
      <p>{t('issueMeans')}</p>
      <Form.Item name="issued_on" label={t('issuedOn')} extra={t('issuedOnHelp')} rules={[{ required: true, message: t('dayMissing') }]}><DayInput /></Form.Item>
      <Form.Item name="document_number" label={t('document')} rules={[{ required: true, whitespace: true, message: t('documentMissing') }]}><Input maxLength={100} /></Form.Item>
      <Form.Item name="evidence" label={t('evidence')}><EvidenceInput keeper="progress" /></Form.Item>
    </FormDialog>
  );
}

export function RevisePlan({ plan, onClose }: PlanDialogProps) {
  const { t } = useTranslation('yearlyPlans');
  return (
    <FormDialog
      title={t('revise')}
      initial={{ reason: '' }}
      write={({ reason }) => revisePlan(plan, reason.trim())}
      done={t('revised')}
      touches={keys.progress}
      onReload={onClose}
      onClose={onClose}
    >
      <p className="soft small">{t('reviseHelp')}</p>
      <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true, message: t('reasonMissing') }]}><Input.TextArea rows={3} maxLength={500} /></Form.Item>
    </FormDialog>
  );
}

export function DeleteDraft({ plan, onClose }: PlanDialogProps) {
  const { t } = useTranslation('yearlyPlans');
  return (
    <FormDialog<Record<string, never>> title={t('deleteDraft')} submit={t('deleteDraft')} danger initial={{}} write={() => deleteDraft(plan)} done={t('draftDeleted')} touches={keys.progress} onReload={onClose} onClose={onClose}>
      <p>{t('deleteDraftMeans')}</p>
    </FormDialog>
  );
}
