import { Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Project } from '@/shared/api/types';
import { lastDay } from '@/shared/format/period';
import { MONEY } from '@/shared/format/units';
import { Figure } from '@/shared/ui/Figure';
import { ViewLink } from '@/shared/view/ViewLink';
import { useView } from '@/shared/view/view';
import { readFilter, type Sort, SORTS, writeFilter } from './filter';
import { useCarrierNames } from './hooks';
import { carrierOn } from './membership';

type Columns = NonNullable<TableProps<Project>['columns']>;

export interface ProjectTableProps {
  projects: readonly Project[];
  loading?: boolean;
  /** Sorting writes the address; off where the table is only a part of a page. */
  sortable?: boolean;
}

export function ProjectTable({ projects, loading = false, sortable = false }: ProjectTableProps) {
  const { t } = useTranslation('projects');
  const { period } = useView();
  const [search, setSearch] = useSearchParams();
  const { nameOf } = useCarrierNames();
  const { sort } = readFilter(search);
  const by = (key: string) =>
    sortable ? { sorter: true, sortOrder: sort === key ? ('ascend' as const) : sort === `-${key}` ? ('descend' as const) : null } : {};
  const unset = <span className="soft">{t('unset')}</span>;

  const columns: Columns = [
    { key: 'name', title: t('name'), width: 260, ...by('name'), render: (_, row) => <ViewLink to={`/projects/${row.id}`}>{row.name}</ViewLink> },
    { key: 'code', title: t('code'), width: 230, ...by('code'), render: (_, row) => <span className="nowrap">{row.code ?? <span className="soft">{t('noCode')}</span>}</span> },
    {
      key: 'carrier', title: t('carrier'), width: 150,
      render: (_, row) => {
        const code = carrierOn(row.memberships, lastDay(period));
        return code ? <ViewLink to={`/carriers/${code}`}>{nameOf(code)}</ViewLink> : <span className="soft">{t('outside')}</span>;
      },
    },
    { key: 'planned_total', title: t('plannedTotal'), align: 'right', width: 130, ...by('planned_total'), render: (_, row) => (row.planned_total ? <Figure value={row.planned_total} unit={MONEY} /> : unset) },
    { key: 'filed_on', title: t('filedOn'), width: 120, ...by('filed_on'), render: (_, row) => row.filed_on ?? unset },
    { key: 'started_on', title: t('startedOn'), width: 120, ...by('started_on'), render: (_, row) => row.started_on ?? unset },
    { key: 'track', title: t('track'), width: 100, render: (_, row) => t(`trackOf.${row.track}`) },
    { key: 'state', title: t('state'), width: 90, render: (_, row) => (row.state === 'withdrawn' ? `⊘ ${t('stateOf.withdrawn')}` : t('stateOf.active')) },
  ];

  return (
    <Table<Project>
      size="small"
      rowKey="id"
      dataSource={projects}
      columns={columns}
      loading={loading}
      pagination={false}
      scroll={{ x: 1100 }}
      showSorterTooltip={false}
      onChange={(_, __, sorter) => {
        const one = Array.isArray(sorter) ? sorter[0] : sorter;
        const key = String(one?.columnKey ?? 'name');
        const wanted = one?.order === 'descend' ? `-${key}` : one?.order === 'ascend' ? key : 'name';
        setSearch((now) => writeFilter(now, { sort: SORTS.find((known): known is Sort => known === wanted) ?? 'name' }));
      }}
    />
  );
}
