import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Project } from '@/shared/api/types';
import { isAmount } from '@/shared/format/amount';
import { lastDay } from '@/shared/format/period';
import { MONEY } from '@/shared/format/units';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { useView } from '@/shared/view/view';
import { changeProject } from './api/changeProject';
import { moveProject } from './api/moveProject';
import { withdrawProject } from './api/withdrawProject';
import { changesOf, fieldsOf, type ProjectFields } from './changes';
import { useCarrierNames, useUnitNames } from './hooks';
import { carrierOn } from './membership';
import css from './projects.module.css';

export interface ProjectDialogProps {
  project: Project;
  onReload: () => void;
  onClose: () => void;
}

const TRACKS = ['ordinary', 'key', 'transformation'] as const;
const BATCHES = ['planning', 'upgrading', 'nurturing', 'building', 'operating'] as const;

export function EditProject({ project, onReload, onClose }: ProjectDialogProps) {
  const { t } = useTranslation('projects');
  const units = useUnitNames();
  const known = units.some(({ code }) => code === project.owner_unit);
  const unitOptions = [...(known ? [] : [{ code: project.owner_unit, name: project.owner_unit }]), ...units].map(({ code, name }) => ({ value: code, label: name }));
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
      <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('nameMissing') }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="code" label={t('code')} extra={t('codeHelp')}>
        <Input maxLength={60} />
      </Form.Item>
      <div className={css.pair}>
        <Form.Item name="owner_unit" label={t('ownerUnit')}>
          <Select showSearch optionFilterProp="label" options={unitOptions} />
        </Form.Item>
        <Form.Item
          name="planned_total"
          label={`${t('plannedTotal')} (${MONEY})`}
          rules={[{ validator: (_, value: string) => (!value?.trim() || (isAmount(value) && !value.includes('-')) ? Promise.resolve() : Promise.reject(new Error(t('plannedTotalBad')))) }]}
        >
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
        <Form.Item name="filed_on" label={t('filedOn')}><DayInput /></Form.Item>
        <Form.Item name="started_on" label={t('startedOn')}><DayInput /></Form.Item>
        <Form.Item name="track" label={t('track')}>
          <Select options={TRACKS.map((value) => ({ value, label: t(`trackOf.${value}`) }))} />
        </Form.Item>
        <Form.Item name="batch" label={t('batch')}>
          <Select options={[{ value: '', label: t('unset') }, ...BATCHES.map((value) => ({ value, label: t(`batchOf.${value}`) }))]} />
        </Form.Item>
        <Form.Item name="industry_code" label={t('industryCode')}><Input maxLength={5} /></Form.Item>
        <Form.Item name="region_code" label={t('regionCode')} rules={[{ required: true, whitespace: true, message: t('regionMissing') }]}><Input maxLength={6} /></Form.Item>
      </div>
      <Form.Item name="industrial" valuePropName="checked">
        <Checkbox>{t('industrialYes')}</Checkbox>
      </Form.Item>
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
}

export function WithdrawProject({ project, onReload, onClose }: ProjectDialogProps) {
  const { t } = useTranslation('projects');
  return (
    <FormDialog<WithdrawFields>
      title={t('withdrawTitle')}
      submit={t('withdrawDo')}
      danger
      initial={{ withdrawn_on: null, reason: '' }}
      write={({ withdrawn_on, reason }) => withdrawProject(project, { withdrawn_on: withdrawn_on ?? '', reason: reason.trim() })}
      done={t('withdrawnDone')}
      touches={keys.registry}
      onReload={onReload}
      onClose={onClose}
    >
      <p>{t('withdrawMeans', { name: project.name })}</p>
      <Form.Item name="withdrawn_on" label={t('withdrawnOn')} rules={[{ required: true, message: t('dayMissing') }]}><DayInput /></Form.Item>
      <Form.Item name="reason" label={t('withdrawReason')} rules={[{ required: true, whitespace: true, min: 2, message: t('reasonMissing') }]}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
