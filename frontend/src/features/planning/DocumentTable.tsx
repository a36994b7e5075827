import { Button, Table, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanningDocument } from '@/shared/api/types';
import { useCarriers } from '@/shared/names/names';
import { useMe } from '@/shared/session/me';
import { Evidence } from '@/shared/ui/Evidence';
import { useView } from '@/shared/view/view';
import { ViewLink } from '@/shared/view/ViewLink';
import { EditDocument, WithdrawDocument } from './DocumentDialogs';

const GLYPH = { drafting: '○', reviewing: '◔', approved: '◕', issued: '●' } as const;

interface Props {
  documents: readonly PlanningDocument[];
  /** Left out where all are of one carrier. */
  withCarrier?: boolean;
  reload: () => Promise<readonly PlanningDocument[]>;
}

export function DocumentTable({ documents, withCarrier = false, reload }: Props) {
  const { t } = useTranslation('planning');
  const { nameOf } = useCarriers();
  const { role, carriers } = useMe();
  const { past } = useView();
  const [open, setOpen] = useState<PlanningDocument | null>(null);
  const [gone, setGone] = useState<PlanningDocument | null>(null);
  const own = (row: PlanningDocument) => !past && (role === 'office' || (role === 'carrier_officer' && !!row.carrier_code && carriers.includes(row.carrier_code)));
  const columns: NonNullable<TableProps<PlanningDocument>['columns']> = [
    { key: 'title', title: t('name'), width: 300, dataIndex: 'title' },
    ...(withCarrier ? [{ key: 'carrier', title: t('carrier'), width: 160, render: (_: unknown, row: PlanningDocument) => (row.carrier_code ? <ViewLink to={`/carriers/${row.carrier_code}`}>{nameOf(row.carrier_code)}</ViewLink> : t('district')) }] : []),
    { key: 'kind', title: t('kind'), width: 130, render: (_, row) => t(`kindOf.${row.kind}`) },
    { key: 'state', title: t('state'), width: 130, render: (_, row) => <><span aria-hidden="true">{GLYPH[row.state]}</span> {t(`stateOf.${row.state}`)}</> },
    { key: 'approved_on', title: t('approvedOn'), width: 120, render: (_, row) => row.approved_on ?? '—' },
    { key: 'approval_number', title: t('approvalNumber'), width: 170, render: (_, row) => row.approval_number ?? '—' },
    { key: 'file', title: t('file'), render: (_, row) => (row.file ? <Evidence keeper="registry" files={[row.file]} /> : '—') },
    ...(documents.some(own)
      ? [
          {
            key: 'actions', title: t('actions'), width: 150,
            render: (_: unknown, row: PlanningDocument) =>
              own(row) ? (
                <>
                  <Button size="small" type="link" aria-label={`${t('edit')} ${row.title}`} onClick={() => setOpen(row)}>{t('edit')}</Button>
                  <Button size="small" type="link" aria-label={`${t('withdraw')} ${row.title}`} onClick={() => setGone(row)}>{t('withdraw')}</Button>
                </>
              ) : null,
          },
        ]
      : []),
  ];
  return (
    <>
      <Table<PlanningDocument> size="small" rowKey="id" columns={columns} dataSource={documents} pagination={false} scroll={{ x: 'max-content' }} />
      {open ? <EditDocument key={open.version} document={open} onReload={() => void reload().then((all) => setOpen(all.find(({ id }) => id === open.id) ?? null))} onClose={() => setOpen(null)} /> : null}
      {gone ? <WithdrawDocument document={gone} onClose={() => setGone(null)} /> : null}
    </>
  );
}
