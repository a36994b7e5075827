import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/shared/api/problem';
import { keys } from '@/shared/api/query';
import type { Milestone, MilestoneQuery } from '@/shared/api/types';
import { addMonths, lastDay } from '@/shared/format/period';
import { useCarriers, useUnits } from '@/shared/names/names';
import { RegisterTable } from '@/shared/register/RegisterTable';
import { Exports } from '@/shared/ui/Exports';
import { FilterBar, FilterMany, FilterOne } from '@/shared/ui/FilterBar';
import { ImportDialog } from '@/shared/ui/ImportDialog';
import { setOf, useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { useView } from '@/shared/view/view';
import { ViewLink } from '@/shared/view/ViewLink';
import { applyTemplate } from './api/applyTemplate';
import { useMayPlan, useMilestones } from './hooks';
import { KINDS, LIGHTS } from './light';
import { LightTag, Slip } from './LightTag';
import css from './milestones.module.css';

const EMPTY = { q: '', carrier: [] as string[], owner_unit: [] as string[], kind: [] as string[], light: [] as string[], done: '', due: '', sort: 'planned_on' };
const COLUMNS = ['planned_on', 'slip', 'project'] as const;
const SORTS = ['planned_on', '-planned_on', 'slip', '-slip', 'project', '-project'] as const;
const PAGE = 50;

type Columns = NonNullable<TableProps<Milestone>['columns']>;

function useQueryOfFilter(): MilestoneQuery {
  const [{ done, due, light, sort, ...filter }] = useFilter(EMPTY);
  const { period } = useView();
  const soon = due === 'month' ? 0 : due === 'quarter' ? 2 : null;
  return {
    ...setOf(filter),
    sort: SORTS.find((known) => known === sort) ?? 'planned_on',
    ...(light.length ? { light: LIGHTS.filter((known) => light.includes(known)) } : {}),
    ...(done ? { done: done === 'true' } : {}),
    ...(due === 'overdue' ? { late: true } : {}),
    ...(soon === null ? {} : { done: false, due_from: `${period}-01`, due_to: lastDay(addMonths(period, soon)) }),
  };
}

/** Milestones across projects. */
export function MilestoneList() {
  const { t } = useTranslation('milestones');
  const { page, sorting } = useListed(EMPTY, PAGE);
  const query = useQueryOfFilter();
  const milestones = useMilestones({ ...query, ...page });
  const { nameOf } = useUnits();
  const columns: Columns = [
    { key: 'project', title: t('project'), width: 260, render: (_, row) => <ViewLink to={`/projects/${row.project_id}#milestones`}>{row.project_name}</ViewLink> },
    { key: 'name', title: t('kind'), width: 110, dataIndex: 'name' },
    { key: 'light', title: t('light'), width: 110, render: (_, row) => <LightTag light={row.light} /> },
    { key: 'baseline', title: t('baseline'), width: 110, render: (_, row) => row.baseline_on ?? '—' },
    { key: 'planned_on', title: t('plan'), width: 130, render: (_, row) => <>{row.planned_on ?? '—'}{row.plan_version > 1 ? <span className="soft small"> {t('versionOf', { version: row.plan_version })}</span> : null}</> },
    { key: 'forecast', title: t('forecast'), width: 110, render: (_, row) => row.forecast_on ?? '—' },
    { key: 'done', title: t('done'), width: 150, render: (_, row) => <>{row.done_on ?? '—'}{row.doubt ? <span className={css.doubt}>▲ {row.doubt}</span> : null}</> },
    { key: 'slip', title: t('slip'), width: 110, render: (_, row) => <Slip days={row.slip_days} /> },
    { key: 'unit', title: t('unit'), width: 150, render: (_, row) => nameOf(row.owner_unit) },
  ];
  return (
    <RegisterTable
      title={t('title')}
      aside={<MilestoneActions query={query} />}
      query={milestones}
      sorting={sorting}
      sorts={COLUMNS}
      filters={<MilestoneFilters />}
      empty={t('empty')}
      emptyAdvice={t('emptyAdvice')}
      lines={12}
      width={1150}
      columns={columns}
    />
  );
}

function MilestoneFilters() {
  const { t } = useTranslation('milestones');
  const [filter, put] = useFilter(EMPTY);
  const carriers = useCarriers();
  const units = useUnits();
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <FilterMany label={t('light')} value={filter.light} onChange={(light) => put({ light })} options={LIGHTS.map((value) => ({ value, label: t(`lightOf.${value}`) }))} />
      <FilterMany label={t('kind')} value={filter.kind} onChange={(kind) => put({ kind })} options={KINDS.map((value) => ({ value, label: t(`kindOf.${value}`) }))} />
      <FilterMany label={t('carrier')} value={filter.carrier} onChange={(carrier) => put({ carrier })} options={carriers.options} />
      <FilterMany label={t('unit')} value={filter.owner_unit} onChange={(owner_unit) => put({ owner_unit })} options={units.options} />
      <FilterOne label={t('due')} value={filter.due} onChange={(due) => put({ due })} options={(['overdue', 'month', 'quarter'] as const).map((value) => ({ value, label: t(`dueOf.${value}`) }))} />
      <FilterOne label={t('openOnly')} value={filter.done} onChange={(done) => put({ done })} options={(['false', 'true'] as const).map((value) => ({ value, label: t(`openOf.${value}`) }))} />
    </FilterBar>
  );
}

function MilestoneActions({ query }: { query: MilestoneQuery }) {
  const { t } = useTranslation('milestones');
  const { message } = App.useApp();
  const { past } = useView();
  const queries = useQueryClient();
  const writes = useMayPlan() && !past;
  const [importing, setImporting] = useState(false);
  const apply = useMutation({
    mutationFn: () => applyTemplate(null),
    onSuccess: ({ items, created, without }) => {
      void message.success(t('applyMissingDone', { projects: items.length, created, without }), 6);
      return queries.invalidateQueries({ queryKey: [keys.progress] });
    },
    onError: (error) => void message.error(asProblem(error).detail || t('problem.failedAdvice', { ns: 'common' })),
  });
  return (
    <>
      {writes ? (
        <>
          <Popconfirm title={t('applyMissingSure')} okText={t('apply')} cancelText={t('action.cancel', { ns: 'common' })} onConfirm={() => apply.mutate()}>
            <Button size="small" loading={apply.isPending}>{t('applyMissing')}</Button>
          </Popconfirm>{' '}
          <Button size="small" onClick={() => setImporting(true)}>{t('import')}</Button>{' '}
        </>
      ) : null}
      <Exports list="progress/v1/milestones" query={query} of={t('title')} small />
      {importing ? <ImportDialog title={t('importWhat')} list="progress/v1/milestones" touches={keys.progress} onClose={() => setImporting(false)} /> : null}
    </>
  );
}
