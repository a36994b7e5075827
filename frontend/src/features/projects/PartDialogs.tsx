import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Assignment, ChainLink } from '@/shared/api/types';
import { isAmount, plainAmount } from '@/shared/format/amount';
import { MONEY } from '@/shared/format/units';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { assignLeader } from './api/assignLeader';
import { issueTotal } from './api/issueTotal';
import { linkProject } from './api/linkProject';
import { useUnitNames } from './hooks';
import type { ProjectDialogProps } from './ProjectDialogs';
import { ProjectPicker } from './ProjectPicker';
import css from './projects.module.css';

export const ROLES = ['district_leader', 'department_leader', 'agent'] as const;

interface LeaderFields {
  role: Assignment['role'];
  unit: string | null;
  person_name: string;
  title: string;
  valid_from: string | null;
  valid_to: string | null;
}

/** Who leads a project, is linked to it or is its agent from a day on: a first entry and a handover are one. */
export function AssignLeader({ project, onReload, onClose }: ProjectDialogProps) {
  const { t } = useTranslation('projects');
  const units = useUnitNames();
  const initial: LeaderFields = { role: 'district_leader', unit: null, person_name: '', title: '', valid_from: null, valid_to: null };
  const body = ({ role, unit, person_name, title, valid_from, valid_to }: LeaderFields): Assignment => {
    const name = person_name.trim();
    return { role, unit: name ? unit : null, person_name: name || null, title: title.trim() || null, valid_from: valid_from ?? '', valid_to };
  };
  return (
    <FormDialog<LeaderFields>
      title={t('assignTitle')}
      initial={initial}
      write={(fields) => assignLeader(project, body(fields))}
      done={t('assigned')}
      touches={keys.registry}
      onReload={onReload}
      onClose={onClose}
    >
      <p className="soft small">{t('assignMeans')}</p>
      <Form.Item name="role" label={t('role')}>
        <Select options={ROLES.map((value) => ({ value, label: t(`roleOf.${value}`) }))} />
      </Form.Item>
      <div className={css.pair}>
        <Form.Item name="person_name" label={t('person')} extra={t('personHelp')}><Input maxLength={50} autoComplete="off" /></Form.Item>
        <Form.Item name="title" label={t('post')}><Input maxLength={200} /></Form.Item>
      </div>
      <Form.Item
        name="unit"
        label={t('unitOf')}
        dependencies={['person_name']}
        rules={[({ getFieldValue }) => ({ validator: (_, value) => (value || !String(getFieldValue('person_name') ?? '').trim() ? Promise.resolve() : Promise.reject(new Error(t('personUnit')))) })]}
      >
        <Select showSearch allowClear optionFilterProp="label" options={units.map(({ code, name }) => ({ value: code, label: name }))} />
      </Form.Item>
      <div className={css.pair}>
        <Form.Item name="valid_from" label={t('held')} rules={[{ required: true, message: t('dayMissing') }]}><DayInput /></Form.Item>
        <Form.Item name="valid_to" label={t('heldUntil')} extra={t('heldUntilHelp')}><DayInput /></Form.Item>
      </div>
    </FormDialog>
  );
}

interface TotalFields {
  amount: string;
  issued_on: string | null;
  document: string;
}

export function IssueTotal({ project, onReload, onClose }: ProjectDialogProps) {
  const { t } = useTranslation('projects');
  return (
    <FormDialog<TotalFields>
      title={t('issueTitle')}
      initial={{ amount: '', issued_on: null, document: '' }}
      write={({ amount, issued_on, document }) => issueTotal(project, { amount: plainAmount(amount), issued_on, document: document.trim() || null })}
      done={t('issued')}
      touches={keys.registry}
      onReload={onReload}
      onClose={onClose}
    >
      <p className="soft small">{t('issueMeans')}</p>
      <Form.Item
        name="amount"
        label={`${t('amount')} (${MONEY})`}
        rules={[
          { required: true, whitespace: true, message: t('amountMissing') },
          { validator: (_, value: string) => (!value?.trim() || (isAmount(value) && !value.includes('-')) ? Promise.resolve() : Promise.reject(new Error(t('plannedTotalBad')))) },
        ]}
      >
        <Input inputMode="decimal" autoComplete="off" />
      </Form.Item>
      <div className={css.pair}>
        <Form.Item name="issued_on" label={t('issuedOn')}><DayInput /></Form.Item>
        <Form.Item name="document" label={t('document')}><Input maxLength={200} /></Form.Item>
      </div>
    </FormDialog>
  );
}

interface ChainFields {
  head_id: string | null;
  relation: NonNullable<ChainLink['relation']>;
}

export function LinkProject({ project, onReload, onClose }: ProjectDialogProps) {
  const { t } = useTranslation('projects');
  return (
    <FormDialog<ChainFields>
      title={t('linkTitle')}
      initial={{ head_id: project.chain?.head_id ?? null, relation: project.chain?.relation ?? 'split_phase' }}
      write={(fields) => linkProject(project, fields)}
      done={t('linked')}
      touches={keys.registry}
      onReload={onReload}
      onClose={onClose}
    >
      <p className="soft small">{t('linkMeans')}</p>
      <Form.Item name="head_id" label={t('chainHeadOf')} extra={t('linkNone')}><ProjectPicker without={project.id} /></Form.Item>
      <Form.Item name="relation" label={t('relation')}>
        <Radio.Group options={(['split_phase', 'related'] as const).map((value) => ({ value, label: t(`relationOf.${value}`) }))} />
      </Form.Item>
    </FormDialog>
  );
}
