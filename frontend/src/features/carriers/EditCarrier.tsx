import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Carrier, FileRef } from '@/shared/api/types';
import { DayInput } from '@/shared/ui/DayInput';
import { EvidenceInput } from '@/shared/ui/Evidence';
import { FormDialog } from '@/shared/ui/FormDialog';
import { changeCarrier } from './api/changeCarrier';
import { TAGS } from './rows';

export interface CarrierDialogProps {
  carrier: Carrier;
  onReload: () => void;
  onClose: () => void;
}

interface BasicFields {
  started_on: string | null;
  tag: Carrier['tag'] | '';
}

/** What the office says of a carrier; its own officer says when construction started. */
export function EditCarrier({ carrier, office, onReload, onClose }: CarrierDialogProps & { office: boolean }) {
  const { t } = useTranslation('carriers');
  return (
    <FormDialog<BasicFields>
      title={t('editTitle', { name: carrier.name })}
      initial={{ started_on: carrier.started_on ?? null, tag: carrier.tag ?? '' }}
      write={({ started_on, tag }) => changeCarrier(carrier, { started_on, ...(office ? { tag: tag || null } : {}) })}
      done={t('edited')}
      touches={keys.registry}
      onReload={onReload}
      onClose={onClose}
    >
      <Form.Item name="started_on" label={t('startedOn')} extra={t('startHelp')}><DayInput /></Form.Item>
      {office ? (
        <Form.Item name="tag" label={t('tag')}>
          <Select options={[{ value: '', label: t('unset') }, ...TAGS.map((value) => ({ value, label: t(`tagOf.${value}`) }))]} />
        </Form.Item>
      ) : null}
    </FormDialog>
  );
}

interface CertificationFields {
  certified_on: string | null;
  certification_document: string;
  certification_evidence: FileRef[];
}

export function CertifyCarrier({ carrier, onReload, onClose }: CarrierDialogProps) {
  const { t } = useTranslation('carriers');
  return (
    <FormDialog<CertificationFields>
      title={t('certifyTitle', { name: carrier.name, state: t(`dueState.${carrier.due_state}`, { ns: 'common' }) })}
      initial={{ certified_on: carrier.certified_on ?? null, certification_document: carrier.certification_document ?? '', certification_evidence: carrier.certification_evidence ?? [] }}
      write={({ certified_on, certification_document, certification_evidence }) =>
        changeCarrier(carrier, { certified_on, certification_document: certification_document.trim() || null, certification_evidence })
      }
      done={t('edited')}
      touches={keys.registry}
      onReload={onReload}
      onClose={onClose}
    >
      <p className="soft small">{t('certifyHelp')}</p>
      <Form.Item name="certified_on" label={t('certifiedOn')}><DayInput /></Form.Item>
      <Form.Item name="certification_document" label={t('certificationDocument')}><Input maxLength={200} /></Form.Item>
      <Form.Item name="certification_evidence" label={t('evidence')}><EvidenceInput keeper="registry" /></Form.Item>
    </FormDialog>
  );
}
