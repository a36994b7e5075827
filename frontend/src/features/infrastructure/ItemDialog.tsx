import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { FileRef, InfrastructureItem } from '@/shared/api/types';
import { DayInput } from '@/shared/ui/DayInput';
import { EvidenceInput } from '@/shared/ui/Evidence';
import { FormDialog } from '@/shared/ui/FormDialog';
import { changeItem } from './api/changeItem';
import { registerItem } from './api/registerItem';

interface ItemFields {
  applicable: boolean;
  due_on: string | null;
  done_on: string | null;
  accepted_on: string | null;
  document_number: string;
  evidence: FileRef[];
  note: string;
}

export interface ItemDialogProps {
  carrier: string;
  carrierName: string;
  kind: InfrastructureItem['kind'];
  /** What is stated already; none: it is stated now. */
  item: InfrastructureItem | null;
  onReload: () => void;
  onClose: () => void;
}

export function ItemDialog({ carrier, carrierName, kind, item, onReload, onClose }: ItemDialogProps) {
  const { t } = useTranslation('infrastructure');
  const write = ({ applicable, due_on, done_on, accepted_on, document_number, evidence, note }: ItemFields) => {
    const said = { applicable, evidence, document_number: document_number.trim() || null, note: note.trim() || null };
    const days = applicable ? { due_on, done_on, accepted_on } : { due_on: null, done_on: null, accepted_on: null };
    return item ? changeItem(item, { ...said, ...days }) : registerItem({ carrier_code: carrier, kind, synthetic: false, ...said, ...days });
  };
  return (
    <FormDialog<ItemFields>
      title={t('stateTitle', { carrier: carrierName, kind: t(`kindOf.${kind}`) })}
      initial={{
        applicable: item?.applicable ?? true,
        due_on: item?.due_on ?? null,
        done_on: item?.done_on ?? null,
        accepted_on: item?.accepted_on ?? null,
        document_number: item?.document_number ?? '',
        evidence: item?.evidence ?? [],
        note: item?.note ?? '',
      }}
      write={write}
      done={t('saved')}
      touches={keys.registry}
      onReload={onReload}
      onClose={onClose}
    >
      <Form.Item name="applicable" valuePropName="checked"><Checkbox>{t('applicable')}</Checkbox></Form.Item>
      <Form.Item noStyle dependencies={['applicable']}>
        {({ getFieldValue }) =>
          getFieldValue('applicable') ? (
            <>
              <Form.Item name="due_on" label={t('dueOn')}><DayInput /></Form.Item>
              <Form.Item name="done_on" label={t('doneOn')}><DayInput /></Form.Item>
              <Form.Item name="accepted_on" label={t('acceptedOn')} extra={t('proofHelp')}><DayInput /></Form.Item>
            </>
          ) : null
        }
      </Form.Item>
      <Form.Item name="document_number" label={t('documentNumber')}><Input maxLength={200} /></Form.Item>
      <Form.Item name="evidence" label={t('evidence')}><EvidenceInput keeper="registry" /></Form.Item>
      <Form.Item name="note" label={t('note')}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
    </FormDialog>
  );
}
