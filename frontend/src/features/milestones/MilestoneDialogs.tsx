import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { FileRef, Milestone } from '@/shared/api/types';
import { DayInput } from '@/shared/ui/DayInput';
import { EvidenceInput } from '@/shared/ui/Evidence';
import { FormDialog } from '@/shared/ui/FormDialog';
import { ReasonField } from '@/shared/ui/ReasonField';
import { applyTemplate } from './api/applyTemplate';
import { changeMilestone } from './api/changeMilestone';
import { completeMilestone } from './api/completeMilestone';
import { registerMilestone } from './api/registerMilestone';
import { reopenMilestone } from './api/reopenMilestone';
import { replanMilestone } from './api/replanMilestone';
import { KINDS } from './light';

const touches = keys.progress;

export interface OfMilestone {
  milestone: Milestone;
  onReload: () => void;
  onClose: () => void;
}

export function ForecastDialog({ milestone, ...rest }: OfMilestone) {
  const { t } = useTranslation('milestones');
  const first = milestone.baseline_on === null;
  return (
    <FormDialog<{ forecast_on: string | null; baseline_on: string | null }>
      {...rest}
      touches={touches}
      title={t(first ? 'firstPlanOf' : 'forecastOf', milestone)}
      done={t('saved')}
      initial={{ forecast_on: milestone.forecast_on, baseline_on: null }}
      write={({ forecast_on, baseline_on }) => changeMilestone(milestone, first ? (baseline_on ? { baseline_on } : {}) : { forecast_on })}
    >
      {first ? (
        <Form.Item name="baseline_on" label={t('baseline')} extra={t('baselineStays')} rules={[{ required: true, message: t('dayMissing') }]}><DayInput /></Form.Item>
      ) : (
        <Form.Item name="forecast_on" label={t('forecast')} extra={t('forecastMeans', { day: milestone.planned_on })}><DayInput /></Form.Item>
      )}
    </FormDialog>
  );
}

export function ReplanDialog({ milestone, ...rest }: OfMilestone) {
  const { t } = useTranslation('milestones');
  return (
    <FormDialog<{ planned_on: string | null; reason: string }>
      {...rest}
      touches={touches}
      title={t('replanOf', milestone)}
      done={t('replannedDone')}
      initial={{ planned_on: milestone.planned_on, reason: '' }}
      write={({ planned_on, reason }) => replanMilestone(milestone, { planned_on: planned_on ?? '', reason: reason.trim() })}
    >
      <Form.Item name="planned_on" label={t('plan')} extra={t('baselineIs', { day: milestone.baseline_on, version: milestone.plan_version })} rules={[{ required: true, message: t('dayMissing') }]}><DayInput /></Form.Item>
      <ReasonField label={t('reason')} missing={t('reasonMissing')} />
    </FormDialog>
  );
}

export function CompleteDialog({ milestone, ...rest }: OfMilestone) {
  const { t } = useTranslation('milestones');
  return (
    <FormDialog<{ done_on: string | null; document_number: string; evidence: FileRef[] }>
      {...rest}
      touches={touches}
      title={t('completeOf', milestone)}
      done={t('completedDone')}
      initial={{ done_on: milestone.done_on, document_number: milestone.document_number ?? '', evidence: milestone.evidence }}
      write={({ done_on, document_number, evidence }) => completeMilestone(milestone, { done_on: done_on ?? '', document_number: document_number.trim() || null, evidence })}
    >
      <Form.Item name="done_on" label={t('done')} rules={[{ required: true, message: t('dayMissing') }]}><DayInput /></Form.Item>
      <Form.Item name="document_number" label={t('documentNumber')}><Input maxLength={100} /></Form.Item>
      <Form.Item name="evidence" label={t('evidence')} extra={t('evidenceMeans')}><EvidenceInput keeper="progress" /></Form.Item>
    </FormDialog>
  );
}

export function ReopenDialog({ milestone, ...rest }: OfMilestone) {
  const { t } = useTranslation('milestones');
  return (
    <FormDialog<{ reason: string }>
      {...rest}
      touches={touches}
      title={t('reopenOf', milestone)}
      submit={t('reopen')}
      danger
      done={t('reopenedDone')}
      initial={{ reason: '' }}
      write={({ reason }) => reopenMilestone(milestone, reason.trim())}
    >
      <ReasonField label={t('reason')} missing={t('reasonMissing')} />
    </FormDialog>
  );
}

interface OfProject {
  projectId: string;
  onReload: () => void;
  onClose: () => void;
}

export function ApplyDialog({ projectId, filedOn, ...rest }: OfProject & { filedOn: string | null }) {
  const { t } = useTranslation('milestones');
  return (
    <FormDialog<{ anchor_on: string | null }>
      {...rest}
      touches={touches}
      title={t('apply')}
      submit={t('apply')}
      done={t('appliedDone')}
      initial={{ anchor_on: filedOn }}
      write={({ anchor_on }) => applyTemplate({ id: projectId, anchor: anchor_on })}
    >
      <p className="soft small">{t('applyMeans')}</p>
      <Form.Item name="anchor_on" label={t('anchor')} extra={t('anchorMeans')}><DayInput /></Form.Item>
    </FormDialog>
  );
}

export function AddDialog({ projectId, taken, ...rest }: OfProject & { taken: readonly string[] }) {
  const { t } = useTranslation('milestones');
  const options = KINDS.filter((kind) => !taken.includes(kind)).map((kind) => ({ value: kind as string, label: t(`kindOf.${kind}`) }));
  return (
    <FormDialog<{ kind: string; name: string; baseline_on: string | null }>
      {...rest}
      touches={touches}
      title={t('add')}
      done={t('saved')}
      initial={{ kind: options[0]?.value ?? 'own', name: '', baseline_on: null }}
      write={({ kind, name, baseline_on }) => registerMilestone({ project_id: projectId, kind: kind === 'own' ? `own_${Date.now().toString(36)}` : kind, name: kind === 'own' ? name.trim() : null, baseline_on })}
    >
      <Form.Item name="kind" label={t('kind')}><Select options={[...options, { value: 'own', label: t('ownKind') }]} /></Form.Item>
      <Form.Item noStyle shouldUpdate={(before: { kind: string }, after: { kind: string }) => before.kind !== after.kind}>
        {({ getFieldValue }) =>
          getFieldValue('kind') === 'own' ? (
            <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('nameMissing') }]}><Input maxLength={40} /></Form.Item>
          ) : null
        }
      </Form.Item>
      <Form.Item name="baseline_on" label={t('baseline')} extra={t('baselineStays')}><DayInput /></Form.Item>
    </FormDialog>
  );
}
