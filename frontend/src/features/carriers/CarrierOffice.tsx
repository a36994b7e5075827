import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { keys } from '@/shared/api/query';
import type { Carrier } from '@/shared/api/types';
import { useCarrierRights } from '@/shared/session/rights';
import { DayInput } from '@/shared/ui/DayInput';
import { Exports } from '@/shared/ui/Exports';
import { FormDialog } from '@/shared/ui/FormDialog';
import { registerCarrier } from './api/registerCarrier';
import { withdrawCarrier } from './api/withdrawCarrier';
import { useCarriers } from './hooks';

const CATEGORIES = ['new_town', 'base', 'characteristic_town', 'community'] as const;
const DUE_STATES = ['basically_complete', 'taking_shape', 'renewed', 'substantive_progress'] as const;

interface NewFields {
  code: string;
  name: string;
  category: Carrier['category'];
  due_state: Carrier['due_state'];
  scope_note: string;
  clause: string;
  started_on: string | null;
}

/** The list as a file, and for the office a carrier that the plan does not name. */
export function CarrierOffice() {
  const { t } = useTranslation('carriers');
  const { office } = useCarrierRights(null);
  const [adding, setAdding] = useState(false);
  const required = [{ required: true, whitespace: true, message: t('missing') }];
  return (
    <>
      {office ? <Button onClick={() => setAdding(true)}>{t('add')}</Button> : null}
      <Exports list="registry/v1/carriers" query={{}} of={t('exportOf')} />
      {adding ? (
        <FormDialog<NewFields>
          title={t('addTitle')}
          initial={{ code: '', name: '', category: 'community', due_state: 'taking_shape', scope_note: '', clause: '', started_on: null }}
          write={({ code, name, scope_note, clause, ...rest }) => registerCarrier({ ...rest, code: code.trim(), name: name.trim(), clause: clause.trim(), scope_note: scope_note.trim() || null })}
          done={t('added')}
          touches={keys.registry}
          onReload={() => setAdding(false)}
          onClose={() => setAdding(false)}
        >
          <Form.Item name="code" label={t('code')} extra={t('codeBad')} rules={[{ required: true, pattern: /^[a-z][a-z0-9-]{1,39}$/, message: t('codeBad') }]}><Input maxLength={40} /></Form.Item>
          <Form.Item name="name" label={t('name')} rules={required}><Input maxLength={200} /></Form.Item>
          <Form.Item name="category" label={t('category')}><Select options={CATEGORIES.map((value) => ({ value, label: t(`category.${value}`, { ns: 'common' }) }))} /></Form.Item>
          <Form.Item name="due_state" label={t('dueState')}><Select options={DUE_STATES.map((value) => ({ value, label: t(`dueState.${value}`, { ns: 'common' }) }))} /></Form.Item>
          <Form.Item name="scope_note" label={t('scopeNote')}><Input maxLength={200} /></Form.Item>
          <Form.Item name="clause" label={t('clause')} extra={t('clauseHelp')} rules={required}><Input maxLength={200} /></Form.Item>
          <Form.Item name="started_on" label={t('startedOn')}><DayInput /></Form.Item>
        </FormDialog>
      ) : null}
    </>
  );
}

/** Takes back a carrier of officials' own; those of the plan stay. */
export function RemoveCarrier({ code }: { code: string }) {
  const { t } = useTranslation('carriers');
  const { office } = useCarrierRights(code);
  const carrier = useCarriers().data?.find((one) => one.code === code);
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  if (!office || !carrier || carrier.from_plan) return null;
  const write = async () => {
    await withdrawCarrier(carrier);
    void navigate('/carriers');
  };
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>{t('dangerRemove')}</Button>
      {open ? (
        <FormDialog title={t('removeTitle')} submit={t('dangerRemove')} danger initial={{}} write={write} done={t('removed')} touches={keys.registry} onReload={() => setOpen(false)} onClose={() => setOpen(false)}>
          <p>{t('removeMeans', { name: carrier.name })}</p>
        </FormDialog>
      ) : null}
    </>
  );
}
