import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Activity } from '@/shared/api/types';
import { useUnits } from '@/shared/names/names';
import { RegisterTable } from '@/shared/register/RegisterTable';
import { useAbilities, useMe } from '@/shared/session/me';
import { DayInput } from '@/shared/ui/DayInput';
import { Evidence } from '@/shared/ui/Evidence';
import { FilterBar, FilterMany } from '@/shared/ui/FilterBar';
import { FormDialog } from '@/shared/ui/FormDialog';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { ActivityForm } from './ActivityForm';
import { deleteActivity } from './api/deleteActivity';
import { EMPTY, KINDS, PAGE_SIZE, SERIES, SORTS, toQuery } from './filter';
import { useActivities, useTaskNames } from './hooks';
import css from './activities.module.css';

function Filters() {
  const { t } = useTranslation('activities');
  const [filter, put] = useFilter(EMPTY);
  const { options: units } = useUnits();
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <FilterMany label={t('kind')} value={filter.kind} onChange={(kind) => put({ kind })} options={KINDS.map((value) => ({ value, label: t(`kindOf.${value}`) }))} />
      <FilterMany label={t('series')} value={filter.series} onChange={(series) => put({ series })} options={SERIES.map((value) => ({ value, label: t(`seriesOf.${value}`) }))} />
      <FilterMany label={t('unit')} value={filter.unit} onChange={(unit) => put({ unit })} options={units} />
      <label className={css.days}><span>{t('from')}</span><DayInput value={filter.held_from || null} onChange={(day) => put({ held_from: day ?? '' })} /></label>
      <label className={css.days}><span>{t('to')}</span><DayInput value={filter.held_to || null} onChange={(day) => put({ held_to: day ?? '' })} /></label>
    </FilterBar>
  );
}

function Delete({ activity, onClose }: { activity: Activity; onClose: () => void }) {
  const { t } = useTranslation('activities');
  return (
    <FormDialog<Record<string, never>> title={t('delete')} submit={t('delete')} danger initial={{}} write={() => deleteActivity(activity)} done={t('deleted')} touches={keys.progress} onReload={onClose} onClose={onClose}>
      <p>{t('deleteMeans', { name: activity.title })}</p>
    </FormDialog>
  );
}

export function ActivityList() {
  const { t } = useTranslation('activities');
  const { filter, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const { nameOf } = useUnits();
  const tasks = useTaskNames();
  const { manage } = useAbilities();
  const { units, role } = useMe();
  const [dialog, setDialog] = useState<{ what: 'edit' | 'delete'; activity: Activity } | null>(null);
  const activities = useActivities({ ...toQuery(filter), ...page });
  const writes = (unit: string) => manage || ((role === 'department_officer' || role === 'carrier_officer') && units.includes(unit));
  const close = () => setDialog(null);
  return (
    <>
      <RegisterTable
        title={t('list')}
        query={activities}
        sorting={sorting}
        sorts={SORTS}
        filters={<Filters />}
        empty={t('empty')}
        emptyAdvice={t('emptyAdvice')}
        lines={8}
        width={1150}
        columns={[
          { key: 'held_on', title: t('heldOn'), width: 170, render: (_, row) => <span className="nowrap">{row.ended_on ? t('days', { from: row.held_on, to: row.ended_on }) : row.held_on}</span> },
          { key: 'kind', title: t('kind'), width: 130, render: (_, row) => t(`kindOf.${row.kind}`) },
          {
            key: 'title', title: t('title'), width: 250,
            render: (_, row) => (
              <>
                {row.url ? <a href={row.url} target="_blank" rel="noreferrer noopener">{row.title}</a> : row.title}
                {row.series ? <div className="soft">{t(`seriesOf.${row.series}`)}</div> : null}
                {row.synthetic ? <div className="soft">{t('synthetic')}</div> : null}
              </>
            ),
          },
          { key: 'place', title: t('place'), width: 110, render: (_, row) => row.place ?? '' },
          { key: 'unit', title: t('unit'), width: 140, render: (_, row) => nameOf(row.unit) },
          { key: 'task', title: t('task'), width: 160, render: (_, row) => (row.task_code ? (tasks.find(({ code }) => code === row.task_code)?.title ?? row.task_code) : '') },
          { key: 'result', title: t('result'), render: (_, row) => <>{row.result}{row.evidence.length > 0 ? <Evidence keeper="progress" files={row.evidence} /> : null}</> },
          {
            key: 'do', title: t('do'), width: 120,
            render: (_, row) =>
              writes(row.unit) ? (
                <>
                  <Button type="link" size="small" aria-label={t('editOf', { name: row.title })} onClick={() => setDialog({ what: 'edit', activity: row })}>{t('edit')}</Button>
                  <Button type="link" size="small" danger aria-label={t('deleteOf', { name: row.title })} onClick={() => setDialog({ what: 'delete', activity: row })}>{t('delete')}</Button>
                </>
              ) : null,
          },
        ]}
      />
      {dialog?.what === 'edit' ? <ActivityForm activity={dialog.activity} onReload={() => { void activities.refetch(); close(); }} onClose={close} /> : null}
      {dialog?.what === 'delete' ? <Delete activity={dialog.activity} onClose={close} /> : null}
    </>
  );
}
