import { Button, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Task } from '@/shared/api/types';
import { lastDay } from '@/shared/format/period';
import { useCarriers, useUnits } from '@/shared/names/names';
import { RegisterTable } from '@/shared/register/RegisterTable';
import { useMe } from '@/shared/session/me';
import { FilterBar, FilterMany, FilterOne } from '@/shared/ui/FilterBar';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { useView } from '@/shared/view/view';
import { EMPTY, KINDS, PAGE_SIZE, SORTS, STATES, toQuery } from './filter';
import { useActions, useTasks } from './hooks';
import { isOverdue, TaskState } from './TaskState';
import css from './tasks.module.css';

function Filters() {
  const { t } = useTranslation('tasks');
  const [filter, put] = useFilter(EMPTY);
  const { options: units } = useUnits();
  const { options: carriers } = useCarriers();
  const actions = useActions().data ?? [];
  const { units: own } = useMe();
  const yesNo = [{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }];
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <FilterMany label={t('action')} value={filter.action} onChange={(action) => put({ action })} options={actions.map(({ code, name }) => ({ value: code, label: name }))} />
      <FilterMany label={t('state')} value={filter.state} onChange={(state) => put({ state })} options={STATES.map((value) => ({ value, label: t(`stateOf.${value}`) }))} />
      <FilterOne label={t('overdue')} value={filter.overdue} onChange={(overdue) => put({ overdue })} options={yesNo} />
      <FilterMany label={t('lead')} value={filter.lead_unit} onChange={(lead_unit) => put({ lead_unit })} options={units} />
      <FilterOne label={t('hasLead')} value={filter.has_lead} onChange={(has_lead) => put({ has_lead })} options={yesNo} />
      {own.length > 0 ? <FilterOne label={t('mine')} value={filter.mine} onChange={(mine) => put({ mine })} options={yesNo} /> : null}
      <FilterMany label={t('kind')} value={filter.kind} onChange={(kind) => put({ kind })} options={KINDS.map((value) => ({ value, label: t(`kindOf.${value}`) }))} />
      <FilterMany label={t('carrier')} value={filter.carrier} onChange={(carrier) => put({ carrier })} options={carriers} />
      <FilterOne label={t('withdrawn')} value={filter.withdrawn} onChange={(withdrawn) => put({ withdrawn })} options={[{ value: 'true', label: t('withdrawnOnly') }]} />
      {filter.clause.length > 0 ? <Button onClick={() => put({ clause: [] })} aria-label={t('clauseOff')}>{`${t('clause')} ${filter.clause.join(', ')} ✕`}</Button> : null}
    </FilterBar>
  );
}

export function TaskList() {
  const { t } = useTranslation('tasks');
  const [, setSearch] = useSearchParams();
  const { filter, put, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const { period } = useView();
  const { nameOf: unitName } = useUnits();
  const actions = useActions().data;
  const tasks = useTasks({ ...toQuery(filter), ...page });
  const open = (id: string) =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      next.set('task', id);
      return next;
    });
  const unset = <span className="soft">{t('unset')}</span>;
  const columns: NonNullable<TableProps<Task>['columns']> = [
    { key: 'title', title: t('title'), width: 280, render: (_, row) => <Button type="link" size="small" style={{ whiteSpace: 'normal', textAlign: 'left', height: 'auto' }} onClick={() => open(row.id)}>{row.title}</Button> },
    { key: 'action', title: t('action'), width: 120, render: (_, row) => actions?.find(({ code }) => code === row.action)?.name ?? row.action },
    { key: 'clause', title: t('clause'), width: 100, render: (_, row) => <Button type="link" size="small" onClick={() => put({ clause: [row.clause] })}>{row.clause}</Button> },
    { key: 'lead_unit', title: t('lead'), width: 150, render: (_, row) => (row.lead_unit ? unitName(row.lead_unit) : row.lead_named ? <span className="soft">{t('leadNamed', { name: row.lead_named })}</span> : unset) },
    {
      key: 'next_due_on', title: t('due'), width: 140,
      render: (_, row) => (row.next_due_on ? <span className={isOverdue(row, lastDay(period)) ? (css.late ?? '') : 'nowrap'}>{row.next_due_on}{isOverdue(row, lastDay(period)) ? ` ${t('late')}` : ''}</span> : unset),
    },
    { key: 'state', title: t('state'), width: 100, render: (_, row) => <TaskState state={row.state} /> },
    { key: 'note', title: t('note'), render: (_, row) => (row.note ? <span>{row.noted_on} {row.note}</span> : <span className="soft">{row.noted_on ?? t('noNote')}</span>) },
  ];
  return (
    <RegisterTable
      title={t('list')}
      query={tasks}
      sorting={sorting}
      sorts={SORTS}
      filters={<Filters />}
      empty={t('empty')}
      emptyAdvice={t('emptyAdvice')}
      lines={12}
      width={1150}
      columns={columns}
    />
  );
}
