import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Project } from '@/shared/api/types';
import { lastDay } from '@/shared/format/period';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { ReasonField } from '@/shared/ui/ReasonField';
import { useView } from '@/shared/view/view';
import { changeProject } from './api/changeProject';
import { moveProject } from './api/moveProject';
import { registerProject } from './api/registerProject';
import { withdrawProject } from './api/withdrawProject';
import { changesOf, fieldsOf, newOf, NO_FIELDS, type ProjectFields } from './changes';
import { useCarrierNames } from './hooks';
import { carrierOn } from './membership';
import { ProjectFormFields } from './ProjectForm';
import { ProjectPicker } from './ProjectPicker';
import css from './projects.module.css';

export interface ProjectDialogProps {
  project: Project;
  onReload: () => void;
  onClose: () => void;
}

export function EditProject({ project, onReload, onClose }: ProjectDialogProps) {
  const { t } = useTranslation('projects');
  return (
    <FormDialog<ProjectFields>
      title={t('editTitle')}
      initial={fieldsOf(project)}
      write={(fields) => changeProject(project, changesOf(project, fields))}
      done={t('edited')}
      touches={keys.registry}
      onReload={onReload}
      onClose={onClose}
    >
      <ProjectFormFields unit={project.owner_unit} />
    </FormDialog>
  );
}

interface RegisterFields extends ProjectFields {
  carrier_code: string;
  member_since: string | null;
}

export function RegisterProject({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('projects');
  const { carriers } = useCarrierNames();
  return (
    <FormDialog<RegisterFields>
      title={t('registerTitle')}
      initial={{ ...NO_FIELDS, carrier_code: '', member_since: null }}
      write={({ carrier_code, member_since, ...fields }) =>
        registerProject({ ...newOf(fields), memberships: carrier_code ? [{ carrier_code, valid_from: member_since ?? fields.filed_on ?? '', valid_to: null }] : [] })
      }
      done={t('registered')}
      touches={keys.registry}
      onReload={onClose}
      onClose={onClose}
    >
      <ProjectFormFields />
      <div className={css.pair}>
        <Form.Item name="carrier_code" label={t('registerCarrier')}>
          <Select showSearch optionFilterProp="label" options={[{ value: '', label: t('outside') }, ...carriers.map(({ code, name }) => ({ value: code, label: name }))]} />
        </Form.Item>
        <Form.Item
          name="member_since"
          label={t('memberSince')}
          dependencies={['carrier_code', 'filed_on']}
          rules={[({ getFieldValue }) => ({ validator: (_, value) => (value || !getFieldValue('carrier_code') || getFieldValue('filed_on') ? Promise.resolve() : Promise.reject(new Error(t('memberSinceMissing')))) })]}
        >
          <DayInput />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

/** Empty stands for "outside all carriers": a list's option needs a value. */
interface MoveFields {
  carrier_code: string;
  valid_from: string | null;
  valid_to: string | null;
}

export function MoveProject({ project, onReload, onClose }: ProjectDialogProps) {
  const { t } = useTranslation('projects');
  const { period } = useView();
  const { carriers } = useCarrierNames();
  const initial: MoveFields = { carrier_code: carrierOn(project.memberships, lastDay(period)) ?? '', valid_from: null, valid_to: null };
  return (
    <FormDialog<MoveFields>
      title={t('moveTitle')}
      initial={initial}
      write={({ carrier_code, valid_from, valid_to }) => moveProject(project, { carrier_code: carrier_code || null, valid_from: valid_from ?? '', valid_to })}
      done={t('moved')}
      touches={keys.registry}
      onReload={onReload}
      onClose={onClose}
    >
      <Form.Item name="carrier_code" label={t('moveTo')}>
        <Select showSearch optionFilterProp="label" options={[{ value: '', label: t('outside') }, ...carriers.map(({ code, name }) => ({ value: code, label: name }))]} />
      </Form.Item>
      <div className={css.pair}>
        <Form.Item name="valid_from" label={t('moveFrom')} rules={[{ required: true, message: t('dayMissing') }]}><DayInput /></Form.Item>
        <Form.Item name="valid_to" label={t('moveUntil')} extra={t('moveUntilHelp')}><DayInput /></Form.Item>
      </div>
      <p className="soft small">{t('moveMeans')}</p>
    </FormDialog>
  );
}

interface WithdrawFields {
  withdrawn_on: string | null;
  reason: string;
  replaced_by: string | null;
}

export function WithdrawProject({ project, onReload, onClose }: ProjectDialogProps) {
  const { t } = useTranslation('projects');
  return (
    <FormDialog<WithdrawFields>
      title={t('withdrawTitle')}
      submit={t('withdrawDo')}
      danger
      initial={{ withdrawn_on: null, reason: '', replaced_by: null }}
      write={({ withdrawn_on, reason, replaced_by }) => withdrawProject(project, { withdrawn_on: withdrawn_on ?? '', reason: reason.trim(), replaced_by })}
      done={t('withdrawnDone')}
      touches={keys.registry}
      onReload={onReload}
      onClose={onClose}
    >
      <p>{t('withdrawMeans', { name: project.name })}</p>
      <Form.Item name="withdrawn_on" label={t('withdrawnOn')} rules={[{ required: true, message: t('dayMissing') }]}><DayInput /></Form.Item>
      <ReasonField label={t('withdrawReason')} missing={t('reasonMissing')} />
      <Form.Item name="replaced_by" label={t('replacedBy')} extra={t('replacedByHelp')}><ProjectPicker without={project.id} /></Form.Item>
    </FormDialog>
  );
}
