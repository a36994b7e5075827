import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Appointment } from '@/shared/api/types';
import { UnitSelect } from '@/shared/names/selects';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { changeAppointment } from './api/changeAppointment';
import { registerAppointment } from './api/registerAppointment';
import { withdrawAppointment } from './api/withdrawAppointment';
import { ROLES } from './filter';

interface AppointmentFields {
  unit: string | null;
  role: Appointment['role'];
  person_name: string;
  title: string;
  valid_from: string | null;
  valid_to: string | null;
}

interface Props {
  appointment: Appointment | null;
  onReload: () => void;
  onClose: () => void;
}

export function EditAppointment({ appointment, onReload, onClose }: Props) {
  const { t } = useTranslation('appointments');
  const write = ({ unit, role, person_name, title, valid_from, valid_to }: AppointmentFields) => {
    const said = { unit: unit ?? '', role, person_name: person_name.trim(), title: title.trim() || null, valid_from: valid_from ?? '', valid_to };
    return appointment ? changeAppointment(appointment, said) : registerAppointment({ ...said, synthetic: false });
  };
  const required = [{ required: true, message: t('missing') }];
  return (
    <FormDialog<AppointmentFields>
      title={t(appointment ? 'editTitle' : 'addTitle')}
      initial={{
        unit: appointment?.unit ?? null,
        role: appointment?.role ?? 'member',
        person_name: appointment?.person_name ?? '',
        title: appointment?.title ?? '',
        valid_from: appointment?.valid_from ?? null,
        valid_to: appointment?.valid_to ?? null,
      }}
      write={write}
      done={t('saved')}
      touches={keys.registry}
      onReload={onReload}
      onClose={onClose}
    >
      <Form.Item name="unit" label={t('unit')} rules={required}><UnitSelect /></Form.Item>
      <Form.Item name="role" label={t('role')}><Select options={ROLES.map((value) => ({ value, label: t(`roleOf.${value}`) }))} /></Form.Item>
      <Form.Item name="person_name" label={t('name')} rules={required}><Input maxLength={50} autoComplete="off" /></Form.Item>
      <Form.Item name="title" label={t('post')}><Input maxLength={200} /></Form.Item>
      <Form.Item name="valid_from" label={t('validFrom')} rules={required}><DayInput /></Form.Item>
      <Form.Item name="valid_to" label={t('validTo')} extra={t('validToHelp')}><DayInput /></Form.Item>
    </FormDialog>
  );
}

export function WithdrawAppointment({ appointment, onClose }: { appointment: Appointment; onClose: () => void }) {
  const { t } = useTranslation('appointments');
  return (
    <FormDialog title={t('withdrawTitle')} submit={t('withdraw')} danger initial={{}} write={() => withdrawAppointment(appointment)} done={t('withdrawn')} touches={keys.registry} onReload={onClose} onClose={onClose}>
      <p>{t('withdrawMeans', { name: appointment.person_name })}</p>
    </FormDialog>
  );
}
