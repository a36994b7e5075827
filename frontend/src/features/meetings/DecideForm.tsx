import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Meeting } from '@/shared/api/types';
import { CarrierSelect, ProjectSelect, UnitSelect } from '@/shared/names/selects';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { decide } from './api/decide';

interface Fields {
  matter_id: string | null;
  text: string;
  unit: string | null;
  due_on: string | null;
  project_id: string | null;
  carrier_code: string | null;
}

const NOTHING: Fields = { matter_id: null, text: '', unit: null, due_on: null, project_id: null, carrier_code: null };

/** Enters what a meeting decided: who does what by when. */
export function DecideForm({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const [open, setOpen] = useState(false);
  const missing = (what: string) => t('missing', { ns: 'steps', what });
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>{t('decide')}</Button>
      {open ? (
        <FormDialog<Fields>
          title={t('decide')}
          initial={{ ...NOTHING, matter_id: meeting.matters[0]?.id ?? null }}
          write={({ text, unit, due_on, matter_id, project_id, carrier_code }) =>
            decide({ meeting_id: meeting.id, text: text.trim(), unit: unit ?? '', due_on: due_on ?? '', matter_id: matter_id ?? null, project_id: project_id ?? null, carrier_code: carrier_code ?? null })
          }
          done={t('decided')}
          touches={keys.progress}
          onReload={() => setOpen(false)}
          onClose={() => setOpen(false)}
        >
          {meeting.matters.length ? (
            <Form.Item name="matter_id" label={t('matter')} extra={t('matterHelp')}>
              <Select allowClear options={meeting.matters.map(({ id, title, number }) => ({ value: id, label: `${number}. ${title}` }))} />
            </Form.Item>
          ) : null}
          <Form.Item name="text" label={t('decision')} rules={[{ required: true, whitespace: true, message: missing(t('decision')) }]}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
          <Form.Item name="unit" label={t('unit')} rules={[{ required: true, message: missing(t('unit')) }]}><UnitSelect /></Form.Item>
          <Form.Item name="due_on" label={t('due')} rules={[{ required: true, message: missing(t('due')) }]}><DayInput /></Form.Item>
          <Form.Item name="project_id" label={t('project')}><ProjectSelect /></Form.Item>
          <Form.Item name="carrier_code" label={t('carrier')}><CarrierSelect /></Form.Item>
        </FormDialog>
      ) : null}
    </>
  );
}
