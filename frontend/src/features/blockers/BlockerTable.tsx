import { Button, Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Blocker } from '@/shared/api/types';
import { DueText, LookTag, MineTag } from '@/shared/steps/tags';
import { ViewLink } from '@/shared/view/ViewLink';
import { STATE_LOOK } from './look';

interface BlockerTableProps {
  blockers: readonly Blocker[];
  loading?: boolean;
  /** Left out on the page of the project or carrier itself. */
  withTarget?: boolean;
  onOpen: (id: string) => void;
}

export function BlockerTable({ blockers, loading = false, withTarget = true, onOpen }: BlockerTableProps) {
  const { t } = useTranslation('blockers');
  const target: NonNullable<TableProps<Blocker>['columns']> = withTarget
    ? [{
        key: 'target', title: t('target'), width: 220,
        render: (_, row) => (row.project_id ? <ViewLink to={`/projects/${row.project_id}`}>{row.project_name}</ViewLink> : row.carrier_name),
      }]
    : [];
  return (
    <Table<Blocker>
      size="small"
      rowKey="id"
      dataSource={blockers}
      loading={loading}
      pagination={false}
      scroll={{ x: 1000 }}
      columns={[
        { key: 'kind', title: t('kind'), width: 80, render: (_, row) => t(`kindOf.${row.kind}`) },
        { key: 'title', title: t('matter'), width: 260, render: (_, row) => <Button type="link" size="small" style={{ whiteSpace: 'normal', textAlign: 'left', height: 'auto', padding: 0 }} onClick={() => onOpen(row.id)}>{row.title}</Button> },
        ...target,
        { key: 'state', title: t('state'), width: 200, render: (_, row) => <><LookTag look={STATE_LOOK[row.state]} text={t(`stateOf.${row.state}`)} /> {row.mine ? <MineTag /> : null}</> },
        { key: 'unit', title: t('unit'), width: 150, render: (_, row) => row.unit_name ?? row.assigned_unit ?? <span className="soft">{t('unassigned')}</span> },
        { key: 'due', title: t('due'), width: 190, render: (_, row) => <DueText record={row} /> },
        { key: 'days', title: t('openDays'), width: 110, align: 'right', render: (_, row) => row.clocks.open_days },
        { key: 'stateDays', title: t('stateDays'), width: 130, align: 'right', render: (_, row) => (row.ended_on ? '—' : row.clocks.state_days) },
      ]}
    />
  );
}
