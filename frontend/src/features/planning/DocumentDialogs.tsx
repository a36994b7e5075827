import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { FileRef, PlanningDocument } from '@/shared/api/types';
import { CarrierSelect } from '@/shared/names/selects';
import { DayInput } from '@/shared/ui/DayInput';
import { EvidenceInput } from '@/shared/ui/Evidence';
import { FormDialog } from '@/shared/ui/FormDialog';
import { changeDocument } from './api/changeDocument';
import { registerDocument } from './api/registerDocument';
import { withdrawDocument } from './api/withdrawDocument';
import { KINDS, STATES } from './filter';

interface DocumentFields {
  carrier_code: string | null;
  kind: PlanningDocument['kind'];
  title: string;
  state: PlanningDocument['state'];
  approval_number: string;
  approved_on: string | null;
  file: FileRef[];
}

interface Props {
  document: PlanningDocument | null;
  /** The carrier for which a new one is drawn up, where that is settled. */
  carrier?: string;
  onReload: () => void;
  onClose: () => void;
}

export function EditDocument({ document, carrier, onReload, onClose }: Props) {
  const { t } = useTranslation('planning');
  const write = ({ carrier_code, approval_number, file, title, ...rest }: DocumentFields) => {
    const said = { ...rest, title: title.trim(), approval_number: approval_number.trim() || null, file: file[0] ?? null };
    return document ? changeDocument(document, said) : registerDocument({ ...said, carrier_code: carrier ?? carrier_code ?? null, synthetic: false });
  };
  return (
    <FormDialog<DocumentFields>
      title={t(document ? 'editTitle' : 'addTitle')}
      initial={{
        carrier_code: document?.carrier_code ?? carrier ?? null,
        kind: document?.kind ?? 'industrial_plan',
        title: document?.title ?? '',
        state: document?.state ?? 'drafting',
        approval_number: document?.approval_number ?? '',
        approved_on: document?.approved_on ?? null,
        file: document?.file ? [document.file] : [],
      }}
      write={write}
      done={t('saved')}
      touches={keys.registry}
      onReload={onReload}
      onClose={onClose}
    >
      {document || carrier ? null : <Form.Item name="carrier_code" label={t('carrier')} extra={t('districtHelp')}><CarrierSelect /></Form.Item>}
      <Form.Item name="title" label={t('name')} rules={[{ required: true, whitespace: true, message: t('nameMissing') }]}><Input maxLength={200} /></Form.Item>
      <Form.Item name="kind" label={t('kind')}><Select options={KINDS.map((value) => ({ value, label: t(`kindOf.${value}`) }))} /></Form.Item>
      <Form.Item name="state" label={t('state')}><Select options={STATES.map((value) => ({ value, label: t(`stateOf.${value}`) }))} /></Form.Item>
      <Form.Item name="approved_on" label={t('approvedOn')}><DayInput /></Form.Item>
      <Form.Item name="approval_number" label={t('approvalNumber')}><Input maxLength={200} /></Form.Item>
      <Form.Item name="file" label={t('file')}><EvidenceInput keeper="registry" most={1} /></Form.Item>
    </FormDialog>
  );
}

export function WithdrawDocument({ document, onClose }: { document: PlanningDocument; onClose: () => void }) {
  const { t } = useTranslation('planning');
  return (
    <FormDialog title={t('withdrawTitle')} submit={t('withdraw')} danger initial={{}} write={() => withdrawDocument(document)} done={t('withdrawn')} touches={keys.registry} onReload={onClose} onClose={onClose}>
      <p>{t('withdrawMeans', { name: document.title })}</p>
    </FormDialog>
  );
}
