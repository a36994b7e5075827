import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { FileRef, Order } from '@/shared/api/types';
import { CarrierSelect, ProjectSelect, UnitSelect } from '@/shared/names/selects';
import { useMe } from '@/shared/session/me';
import { asRole } from '@/shared/session/role';
import { DayInput } from '@/shared/ui/DayInput';
import { EvidenceInput } from '@/shared/ui/Evidence';
import { FormDialog } from '@/shared/ui/FormDialog';
import { useView } from '@/shared/view/view';
import { issueOrder } from './api/issueOrder';
import { KINDS } from './look';

interface Fields {
  kind: Order['kind'];
  title: string;
  demand: string;
  project_id: string | null;
  carrier_code: string | null;
  task_code: string;
  unit: string | null;
  due_on: string | null;
  on: string | null;
  evidence: FileRef[];
}

/** Issues an order: for the inspection group and the office. */
export function IssueOrder({ projectId = null }: { projectId?: string | null }) {
  const { t } = useTranslation('orders');
  const { past } = useView();
  const role = asRole(useMe().role);
  const [open, setOpen] = useState(false);
  if (past || (role !== 'office' && role !== 'inspector')) return null;
  const initial: Fields = { kind: 'supervision', title: '', demand: '', project_id: projectId, carrier_code: null, task_code: '', unit: null, due_on: null, on: null, evidence: [] };
  const needed = (what: string) => [{ required: true, message: t('missing', { ns: 'steps', what }) }];
  return (
    <>
      <Button type={projectId ? 'default' : 'primary'} onClick={() => setOpen(true)}>{t('issue')}</Button>
      {open ? (
        <FormDialog<Fields>
          title={t('issue')}
          submit={t('issueDo')}
          initial={initial}
          write={({ title, demand, task_code, unit, due_on, ...rest }) =>
            issueOrder({
              synthetic: false, ...rest, title: title.trim(), demand: demand.trim(), unit: unit ?? '', due_on: due_on ?? '',
              project_id: projectId ?? rest.project_id ?? null, carrier_code: rest.carrier_code ?? null, task_code: task_code?.trim() || null,
            })
          }
          done={t('issued')}
          touches={keys.progress}
          onReload={() => setOpen(false)}
          onClose={() => setOpen(false)}
        >
          <Form.Item name="kind" label={t('kind')}>
            <Select options={KINDS.map((value) => ({ value, label: t(`kindOf.${value}`) }))} />
          </Form.Item>
          <Form.Item name="title" label={t('matter')} rules={[{ required: true, whitespace: true, min: 2, message: t('missing', { ns: 'steps', what: t('matter') }) }]}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="demand" label={t('demand')} rules={[{ required: true, whitespace: true, message: t('missing', { ns: 'steps', what: t('demand') }) }]}>
            <Input.TextArea rows={4} maxLength={2000} />
          </Form.Item>
          <Form.Item name="unit" label={t('unit')} rules={needed(t('unit'))}><UnitSelect /></Form.Item>
          <Form.Item name="due_on" label={t('due')} rules={needed(t('due'))}><DayInput /></Form.Item>
          {projectId ? null : (
            <>
              <Form.Item name="project_id" label={t('project')} extra={t('targetHelp')}><ProjectSelect /></Form.Item>
              <Form.Item name="carrier_code" label={t('carrier')}><CarrierSelect /></Form.Item>
              <Form.Item name="task_code" label={t('task')}><Input maxLength={60} /></Form.Item>
            </>
          )}
          <Form.Item name="evidence" label={t('field.evidence', { ns: 'steps' })}><EvidenceInput keeper="progress" /></Form.Item>
          <Form.Item name="on" label={t('issuedOn')} extra={t('onHelp', { ns: 'steps' })}><DayInput /></Form.Item>
        </FormDialog>
      ) : null}
    </>
  );
}
