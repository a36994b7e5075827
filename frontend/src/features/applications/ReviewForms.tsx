import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { FileRef, TalentApplicationDetail, TalentReview } from '@/shared/api/types';
import { EvidenceInput } from '@/shared/ui/Evidence';
import { FormDialog } from '@/shared/ui/FormDialog';
import { ReasonField } from '@/shared/ui/ReasonField';
import { assignReview } from './api/assignReview';
import { cancelReview } from './api/cancelReview';
import { declareConflict } from './api/declareConflict';
import { findReviewers } from './api/findReviewers';
import { submitReview } from './api/submitReview';
import css from './applications.module.css';

/** Asks an expert of the register. */
export function AssignReview({ application, onClose }: { application: TalentApplicationDetail; onClose: () => void }) {
  const { t } = useTranslation('applications');
  const [typed, setTyped] = useState('');
  const found = useQuery({ queryKey: [keys.talent, 'found-reviewers', typed], queryFn: () => findReviewers(typed) });
  const options = (found.data?.items ?? []).map(({ id, code, field, institution, name }) => ({ value: id, label: [code, name, field, institution].filter(Boolean).join(' · ') }));
  return (
    <FormDialog<{ reviewer_id: string | null }> title={t('assign')} initial={{ reviewer_id: null }} write={({ reviewer_id }) => assignReview(application.id, reviewer_id ?? '')} done={t('assigned')} touches={keys.talent} onReload={onClose} onClose={onClose}>
      <Form.Item name="reviewer_id" label={t('reviewer')} extra={t('conflictHelp')} rules={[{ required: true, message: t('needed', { what: t('reviewer') }) }]}>
        <Select showSearch filterOption={false} onSearch={setTyped} loading={found.isFetching} options={options} />
      </Form.Item>
    </FormDialog>
  );
}

/** Enters what the expert declared: without conflict the assignment is effective, with one it is not. */
export function DeclareConflict({ review, onClose }: { review: TalentReview; onClose: () => void }) {
  const { t } = useTranslation('applications');
  return (
    <FormDialog<{ conflict: boolean; note: string }> title={t('conflict')} initial={{ conflict: false, note: '' }} write={({ conflict, note }) => declareConflict(review, { conflict, note: note.trim() || null })} done={t('saved')} touches={keys.talent} onReload={onClose} onClose={onClose}>
      <Form.Item name="conflict" label={t('conflict')}><Radio.Group options={[{ value: false, label: t('conflictNo') }, { value: true, label: t('conflictYes') }]} /></Form.Item>
      <Form.Item name="note" label={t('conflictNote')}><Input.TextArea rows={3} maxLength={500} /></Form.Item>
    </FormDialog>
  );
}

interface Scoring {
  scores: Record<string, number | null>;
  opinion: string;
  evidence: FileRef[];
}

/** Enters scores and opinion as the signed sheet says them. */
export function SubmitReview({ review, criteria, onClose }: { review: TalentReview; criteria: TalentApplicationDetail['criteria']; onClose: () => void }) {
  const { t } = useTranslation('applications');
  const scores = Object.fromEntries(criteria.map(({ code }) => [code, null]));
  const write = ({ scores: given, opinion, evidence }: Scoring) =>
    submitReview(review, { scores: Object.fromEntries(Object.entries(given).map(([code, score]) => [code, String(score)])), opinion: opinion.trim(), evidence });
  return (
    <FormDialog<Scoring> title={t('submitReview')} initial={{ scores, opinion: '', evidence: [] }} write={write} done={t('saved')} touches={keys.talent} onReload={onClose} onClose={onClose}>
      {criteria.map(({ code, name, weight }) => (
        <div key={code} className={css.scores}>
          <Form.Item name={['scores', code]} label={t('weighted', { name, weight })} rules={[{ required: true, message: t('needed', { what: name }) }]}>
            <InputNumber min={0} max={100} precision={2} style={{ width: 140 }} />
          </Form.Item>
        </div>
      ))}
      <Form.Item name="opinion" label={t('opinion')} rules={[{ required: true, whitespace: true, min: 2, message: t('needed', { what: t('opinion') }) }]}><Input.TextArea rows={4} maxLength={4000} /></Form.Item>
      <Form.Item name="evidence" label={t('evidence')}><EvidenceInput keeper="talent" /></Form.Item>
    </FormDialog>
  );
}

export function CancelReview({ review, onClose }: { review: TalentReview; onClose: () => void }) {
  const { t } = useTranslation('applications');
  return (
    <FormDialog<{ reason: string }> title={t('cancelReview')} submit={t('cancelReview')} danger initial={{ reason: '' }} write={({ reason }) => cancelReview(review, { reason: reason.trim(), evidence: [] })} done={t('saved')} touches={keys.talent} onReload={onClose} onClose={onClose}>
      <ReasonField label={t('reason')} />
    </FormDialog>
  );
}
