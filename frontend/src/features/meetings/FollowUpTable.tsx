import { Button, Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FollowUp } from '@/shared/api/types';
import { DueText, LookTag, MineTag } from '@/shared/steps/tags';
import { ViewLink } from '@/shared/view/ViewLink';
import { STATE_LOOK } from './look';

interface FollowUpTableProps {
  followUps: readonly FollowUp[];
  loading?: boolean;
  /** Left out on the page of the meeting itself. */
  withMeeting?: boolean;
  onOpen: (id: string) => void;
}

export function FollowUpTable({ followUps, loading = false, withMeeting = true, onOpen }: FollowUpTableProps) {
  const { t } = useTranslation('meetings');
  const meeting: NonNullable<TableProps<FollowUp>['columns']> = withMeeting
    ? [{ key: 'meeting', title: t('meeting'), width: 200, render: (_, row) => <ViewLink to={`/meetings/${row.meeting_id}`}>{row.meeting_title}</ViewLink> }]
    : [];
  return (
    <Table<FollowUp>
      size="small"
      rowKey="id"
      dataSource={followUps}
      loading={loading}
      pagination={false}
      scroll={{ x: 900 }}
      columns={[
        { key: 'text', title: t('decision'), width: 300, render: (_, row) => <Button type="link" size="small" style={{ whiteSpace: 'normal', textAlign: 'left', height: 'auto', padding: 0 }} onClick={() => onOpen(row.id)}>{row.text}</Button> },
        ...meeting,
        { key: 'target', title: t('target'), width: 180, render: (_, row) => (row.project_id ? <ViewLink to={`/projects/${row.project_id}`}>{row.project_name}</ViewLink> : (row.carrier_name ?? '—')) },
        { key: 'unit', title: t('unit'), width: 160, render: (_, row) => row.unit_name ?? row.unit },
        { key: 'state', title: t('state'), width: 190, render: (_, row) => <><LookTag look={STATE_LOOK[row.state]} text={t(`stateOf.${row.state}`)} /> {row.mine ? <MineTag /> : null}</> },
        { key: 'due', title: t('due'), width: 190, render: (_, row) => <DueText record={row} /> },
      ]}
    />
  );
}
