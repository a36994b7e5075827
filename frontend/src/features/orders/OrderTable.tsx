import { Button, Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Order } from '@/shared/api/types';
import { DueText } from '@/shared/steps/tags';
import { ViewLink } from '@/shared/view/ViewLink';
import { OrderState, useTargetText } from './OrderState';

interface OrderTableProps {
  orders: readonly Order[];
  loading?: boolean;
  /** Left out on the page of the project itself. */
  withTarget?: boolean;
  onOpen: (id: string) => void;
}

export function OrderTable({ orders, loading = false, withTarget = true, onOpen }: OrderTableProps) {
  const { t } = useTranslation('orders');
  const targetText = useTargetText();
  const target: NonNullable<TableProps<Order>['columns']> = withTarget
    ? [{ key: 'target', title: t('target'), width: 200, render: (_, row) => (row.project_id ? <ViewLink to={`/projects/${row.project_id}`}>{row.project_name}</ViewLink> : targetText(row)) }]
    : [];
  return (
    <Table<Order>
      size="small"
      rowKey="id"
      dataSource={orders}
      loading={loading}
      pagination={false}
      scroll={{ x: 1050 }}
      columns={[
        { key: 'number', title: t('number'), width: 150, render: (_, row) => <span className="nowrap">{row.number}</span> },
        { key: 'title', title: t('matter'), width: 240, render: (_, row) => <Button type="link" size="small" style={{ whiteSpace: 'normal', textAlign: 'left', height: 'auto', padding: 0 }} onClick={() => onOpen(row.id)}>{row.title}</Button> },
        ...target,
        { key: 'unit', title: t('unit'), width: 160, render: (_, row) => row.unit_name ?? row.unit },
        { key: 'state', title: t('state'), width: 210, render: (_, row) => <OrderState order={row} /> },
        { key: 'issued', title: t('issuedOn'), width: 110, render: (_, row) => row.issued_on },
        { key: 'due', title: t('due'), width: 190, render: (_, row) => <DueText record={row} /> },
      ]}
    />
  );
}
