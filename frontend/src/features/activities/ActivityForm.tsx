import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Activity, FileRef } from '@/shared/api/types';
import { useUnits } from '@/shared/names/names';
import { useAbilities, useMe } from '@/shared/session/me';
import { DayInput } from '@/shared/ui/DayInput';
import { EvidenceInput } from '@/shared/ui/Evidence';
import { FormDialog } from '@/shared/ui/FormDialog';
import { changeActivity } from './api/changeActivity';
import { createActivity } from './api/createActivity';
import { KINDS, SERIES } from './filter';
import { useTaskNames } from './hooks';
import css from './activities.module.css';

interface ActivityFields {
  kind: Activity['kind'];
  series: string;
  title: string;
  held_on: string | null;
  ended_on: string | null;
  place: string;
  unit: string;
  task_code: string;
  result: string;
  url: string;
  evidence: FileRef[];
}

interface ActivityFormProps {
  /** The activity to change; without one, a new one is entered. */
  activity: Activity | null;
  onReload: () => void;
  onClose: () => void;
}

function fieldsOf(activity: Activity | null, unit: string): ActivityFields {
  return {
    kind: activity?.kind ?? 'promotion_domestic', series: activity?.series ?? '', title: activity?.title ?? '', held_on: activity?.held_on ?? null,
    ended_on: activity?.ended_on ?? null, place: activity?.place ?? '', unit: activity?.unit ?? unit, task_code: activity?.task_code ?? '',
    result: activity?.result ?? '', url: activity?.url ?? '', evidence: activity?.evidence ?? [],
  };
}

export function ActivityForm({ activity, onReload, onClose }: ActivityFormProps) {
  const { t } = useTranslation('activities');
  const { own_units } = useMe();
  const { manage } = useAbilities();
  const { options: all } = useUnits();
  const units = manage ? all : own_units.map(({ code, name }) => ({ value: code, label: name }));
  const tasks = useTaskNames();
  const write = (fields: ActivityFields) => {
    const text = (value: string) => value.trim() || null;
    const body = {
      kind: fields.kind, series: (fields.kind === 'conference' ? fields.series || null : null) as Activity['series'], title: fields.title.trim(),
      held_on: fields.held_on ?? '', ended_on: fields.ended_on, place: text(fields.place), unit: fields.unit, task_code: fields.task_code || null,
      result: text(fields.result), url: text(fields.url), evidence: fields.evidence,
    };
    return activity ? changeActivity(activity, body) : createActivity({ ...body, synthetic: false });
  };
  return (
    <FormDialog<ActivityFields>
      title={t(activity ? 'edit' : 'create')}
      initial={fieldsOf(activity, own_units[0]?.code ?? '')}
      write={write}
      done={t('saved')}
      touches={keys.progress}
      onReload={onReload}
      onClose={onClose}
    >
      <div className={css.pair}>
        <Form.Item name="kind" label={t('kind')}><Select options={KINDS.map((value) => ({ value, label: t(`kindOf.${value}`) }))} /></Form.Item>
        <Form.Item noStyle shouldUpdate={(before: ActivityFields, after: ActivityFields) => before.kind !== after.kind}>
          {({ getFieldValue }) => (
            <Form.Item name="series" label={t('series')} hidden={getFieldValue('kind') !== 'conference'}>
              <Select options={[{ value: '', label: t('noSeries') }, ...SERIES.map((value) => ({ value, label: t(`seriesOf.${value}`) }))]} />
            </Form.Item>
          )}
        </Form.Item>
      </div>
      <Form.Item name="title" label={t('title')} rules={[{ required: true, whitespace: true, message: t('titleMissing') }]}><Input maxLength={200} /></Form.Item>
      <div className={css.pair}>
        <Form.Item name="held_on" label={t('heldOn')} rules={[{ required: true, message: t('dayMissing') }]}><DayInput /></Form.Item>
        <Form.Item name="ended_on" label={t('endedOn')}><DayInput /></Form.Item>
        <Form.Item name="place" label={t('place')}><Input maxLength={100} /></Form.Item>
        <Form.Item name="unit" label={t('unit')} rules={[{ required: true, message: t('unitMissing') }]}><Select showSearch optionFilterProp="label" options={units} /></Form.Item>
      </div>
      <Form.Item name="task_code" label={t('task')}>
        <Select showSearch optionFilterProp="label" options={[{ value: '', label: t('noTask') }, ...tasks.map(({ code, title }) => ({ value: code, label: title }))]} />
      </Form.Item>
      <Form.Item name="result" label={t('result')}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
      <Form.Item name="url" label={t('url')}><Input maxLength={500} inputMode="url" /></Form.Item>
      <Form.Item name="evidence" label={t('evidence')}><EvidenceInput keeper="progress" /></Form.Item>
    </FormDialog>
  );
}
