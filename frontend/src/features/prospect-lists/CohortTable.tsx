import { Button, Table, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProspectCohortSummary } from '@/shared/api/types';
import { MONEY } from '@/shared/format/units';
import { useAbilities } from '@/shared/session/me';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Exports } from '@/shared/ui/Exports';
import { Figure } from '@/shared/ui/Figure';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { ViewLink } from '@/shared/view/ViewLink';
import { OpenCohort } from './CohortDialogs';
import { useCohorts } from './hooks';

export function CohortActions() {
  const { t } = useTranslation('prospectLists');
  const { manage } = useAbilities();
  const { past } = useView();
  const [open, setOpen] = useState(false);
  return (
    <>
      {manage && !past ? <Button type="primary" onClick={() => setOpen(true)}>{t('new')}</Button> : null}
      <Exports list="investment/v1/prospect-cohorts" query={{}} of={t('title')} />
      {open ? <OpenCohort onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** All lists of prospects, with what became of their members. */
export function CohortTable() {
  const { t } = useTranslation('prospectLists');
  const cohorts = useCohorts();
  const unset = <span className="soft">{t('unset')}</span>;
  const columns: NonNullable<TableProps<ProspectCohortSummary>['columns']> = [
    { key: 'name', title: t('name'), render: (_, row) => <ViewLink to={`/prospect-lists/${row.code}`}>{row.name}</ViewLink> },
    { key: 'code', title: t('code'), width: 150, render: (_, row) => row.code },
    { key: 'frozen', title: t('frozenOn'), width: 130, render: (_, row) => row.frozen_on ?? t('open') },
    { key: 'due', title: t('dueOn'), width: 130, render: (_, row) => row.due_on ?? unset },
    { key: 'members', title: t('membersUnit'), width: 110, align: 'right', render: (_, row) => row.members },
    { key: 'landed', title: t('landedUnit'), width: 110, align: 'right', render: (_, row) => row.landed },
    { key: 'left', title: t('leftUnit'), width: 110, align: 'right', render: (_, row) => row.left },
    { key: 'expected', title: t('expected'), width: 180, align: 'right', render: (_, row) => (row.expected_amount ? <Figure value={row.expected_amount} unit={MONEY} /> : unset) },
    { key: 'clause', title: t('clause'), width: 110, render: (_, row) => row.clause ?? unset },
  ];
  return (
    <Section title={t('title')} aside={t('means')}>
      <Loadable query={cohorts} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyPanel title={t('empty')}>{t('emptyAdvice')}</EmptyPanel>
          ) : (
            <Table<ProspectCohortSummary> size="small" rowKey="id" dataSource={items} columns={columns} pagination={false} scroll={{ x: 1100 }} />
          )
        }
      </Loadable>
    </Section>
  );
}
