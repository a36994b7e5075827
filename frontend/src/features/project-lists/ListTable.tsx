import { Button, Table, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectListSummary } from '@/shared/api/types';
import { MONEY } from '@/shared/format/units';
import { useAbilities } from '@/shared/session/me';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Exports } from '@/shared/ui/Exports';
import { Figure } from '@/shared/ui/Figure';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { ViewLink } from '@/shared/view/ViewLink';
import { useProjectLists } from './hooks';
import { OpenList } from './ListDialogs';

export function ListActions() {
  const { t } = useTranslation('projectLists');
  const { manage } = useAbilities();
  const { past } = useView();
  const [open, setOpen] = useState(false);
  return (
    <>
      {manage && !past ? <Button type="primary" onClick={() => setOpen(true)}>{t('new')}</Button> : null}
      <Exports list="registry/v1/project-lists" query={{}} of={t('title')} />
      {open ? <OpenList onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** All lists of projects, with what their members add up to. */
export function ListTable() {
  const { t } = useTranslation('projectLists');
  const lists = useProjectLists();
  const unset = <span className="soft">{t('unset')}</span>;
  const columns: NonNullable<TableProps<ProjectListSummary>['columns']> = [
    { key: 'name', title: t('name'), render: (_, row) => <ViewLink to={`/project-lists/${row.code}`}>{row.name}</ViewLink> },
    { key: 'code', title: t('code'), width: 150, render: (_, row) => row.code },
    { key: 'frozen', title: t('frozenOn'), width: 150, render: (_, row) => row.frozen_on ?? t('open') },
    { key: 'members', title: t('membersUnit'), width: 110, align: 'right', render: (_, row) => row.members },
    { key: 'withdrawn', title: t('withdrawnUnit'), width: 130, align: 'right', render: (_, row) => row.withdrawn },
    { key: 'total', title: `${t('total')} (${MONEY})`, width: 190, align: 'right', render: (_, row) => (row.planned_total ? <Figure value={row.planned_total} unit={MONEY} /> : unset) },
    { key: 'clause', title: t('clause'), width: 110, render: (_, row) => row.clause ?? unset },
    { key: 'document', title: t('document'), width: 180, render: (_, row) => row.document ?? unset },
  ];
  return (
    <Section title={t('title')} aside={t('means')}>
      <Loadable query={lists} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyPanel title={t('empty')}>{t('emptyAdvice')}</EmptyPanel>
          ) : (
            <Table<ProjectListSummary> size="small" rowKey="id" dataSource={items} columns={columns} pagination={false} scroll={{ x: 1100 }} />
          )
        }
      </Loadable>
    </Section>
  );
}
