import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Blocker } from '@/shared/api/types';
import { CarrierSelect, ProjectSelect } from '@/shared/names/selects';
import { useMe } from '@/shared/session/me';
import { asRole } from '@/shared/session/role';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { useView } from '@/shared/view/view';
import { raiseBlocker } from './api/raiseBlocker';
import { KINDS } from './look';

interface Fields {
  kind: Blocker['kind'];
  title: string;
  detail: string;
  project_id: string | null;
  carrier_code: string | null;
  due_on: string | null;
  on: string | null;
}

/** Raises an obstacle; the service refuses what is not the reader's own. */
export function RaiseBlocker({ projectId = null }: { projectId?: string | null }) {
  const { t } = useTranslation('blockers');
  const { past } = useView();
  const role = asRole(useMe().role);
  const [open, setOpen] = useState(false);
  if (past || (role !== 'office' && role !== 'carrier_officer' && role !== 'department_officer')) return null;
  const initial: Fields = { kind: 'land', title: '', detail: '', project_id: projectId, carrier_code: null, due_on: null, on: null };
  return (
    <>
      <Button type={projectId ? 'default' : 'primary'} onClick={() => setOpen(true)}>{t('raise')}</Button>
      {open ? (
        <FormDialog<Fields>
          title={t('raise')}
          submit={t('raiseDo')}
          initial={initial}
          write={({ title, detail, ...rest }) => raiseBlocker({ synthetic: false, ...rest, project_id: projectId ?? rest.project_id ?? null, carrier_code: rest.carrier_code ?? null, title: title.trim(), detail: detail.trim() || null })}
          done={t('raisedDone')}
          touches={keys.progress}
          onReload={() => setOpen(false)}
          onClose={() => setOpen(false)}
        >
          {projectId ? null : (
            <>
              <Form.Item name="project_id" label={t('project')} extra={t('targetHelp')}><ProjectSelect /></Form.Item>
              {role === 'department_officer' ? null : <Form.Item name="carrier_code" label={t('carrier')}><CarrierSelect /></Form.Item>}
            </>
          )}
          <Form.Item name="kind" label={t('kind')}>
            <Select options={KINDS.map((value) => ({ value, label: t(`kindOf.${value}`) }))} />
          </Form.Item>
          <Form.Item name="title" label={t('matter')} rules={[{ required: true, whitespace: true, min: 2, message: t('matterMissing') }]}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="detail" label={t('detail')}><Input.TextArea rows={4} maxLength={2000} /></Form.Item>
          <Form.Item name="due_on" label={t('wantedBy')}><DayInput /></Form.Item>
          <Form.Item name="on" label={t('raisedOn')} extra={t('onHelp', { ns: 'steps' })}><DayInput /></Form.Item>
        </FormDialog>
      ) : null}
    </>
  );
}
