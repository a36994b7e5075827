import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Commitment, CommitmentChange } from '@/shared/api/types';
import { plainAmount } from '@/shared/format/amount';
import { MONEY } from '@/shared/format/units';
import { ProjectSelect } from '@/shared/names/selects';
import { CreateEntry, EditEntry } from '@/shared/register/EntryForms';
import { AmountField, TextField } from '@/shared/register/fields';
import { DayInput } from '@/shared/ui/DayInput';
import { changeCommitment } from './api/changeCommitment';
import { createCommitment } from './api/createCommitment';
import { KINDS } from './filter';

interface Fields {
  kind: Commitment['kind'];
  amount: string;
  on: string | null;
  document_number: string;
}

function CommitmentFields() {
  const { t } = useTranslation('money');
  const { t: c } = useTranslation();
  return (
    <>
      <Form.Item name="kind" label={t('commitments.kind')}><Select options={KINDS.map((value) => ({ value, label: t(`commitments.kindOf.${value}`) }))} /></Form.Item>
      <AmountField name="amount" label={t('amount')} unit={MONEY} required />
      <Form.Item name="on" label={t('day')} rules={[{ required: true, message: c('register.needed', { label: t('day') }) }]}><DayInput /></Form.Item>
      <TextField name="document_number" label={t('document')} />
    </>
  );
}

const bodyOf = ({ amount, document_number, on, kind }: Fields) => ({ kind, amount: plainAmount(amount), on: on ?? '', document_number: document_number.trim() || null });

export function CreateCommitment({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('money');
  const { t: c } = useTranslation();
  return (
    <CreateEntry<Fields & { project_id: string | null }>
      what={t('commitments.one')}
      initial={{ project_id: null, kind: 'contracted', amount: '', on: null, document_number: '' }}
      create={({ project_id, ...fields }) => createCommitment({ ...bodyOf(fields), project_id: project_id ?? '' })}
      touches={keys.investment}
      onClose={onClose}
    >
      <Form.Item name="project_id" label={t('project')} rules={[{ required: true, message: c('register.needed', { label: t('project') }) }]}><ProjectSelect /></Form.Item>
      <CommitmentFields />
    </CreateEntry>
  );
}

export function EditCommitment({ entry, onReload, onClose }: { entry: Commitment; onReload: () => void; onClose: () => void }) {
  const { t } = useTranslation('money');
  const before: Fields = { kind: entry.kind, amount: entry.amount, on: entry.on, document_number: entry.document_number ?? '' };
  return (
    <EditEntry
      what={t('commitments.one')}
      before={before}
      bodyOf={bodyOf}
      change={(changed) => changeCommitment(entry, changed as CommitmentChange)}
      touches={keys.investment}
      onReload={onReload}
      onClose={onClose}
    >
      <CommitmentFields />
    </EditEntry>
  );
}
