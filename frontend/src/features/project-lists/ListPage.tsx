import { Button, Table, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Project, ProjectListSummary } from '@/shared/api/types';
import { MONEY } from '@/shared/format/units';
import { useAbilities } from '@/shared/session/me';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Facts } from '@/shared/ui/Facts';
import { Figure } from '@/shared/ui/Figure';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { ViewLink } from '@/shared/view/ViewLink';
import { removeMember } from './api/removeMember';
import { useMembers, useProjectLists } from './hooks';
import { AddMembers, EditList, FreezeList } from './ListDialogs';

const DIALOGS = { add: AddMembers, edit: EditList, freeze: FreezeList } as const;
type What = keyof typeof DIALOGS;

/** What the office may do to a list: a frozen one may only be renamed. */
export function ListOffice({ list }: { list: ProjectListSummary }) {
  const { t } = useTranslation('projectLists');
  const { manage } = useAbilities();
  const { past } = useView();
  const lists = useProjectLists();
  const [open, setOpen] = useState<{ what: What; list: ProjectListSummary } | null>(null);
  if (!manage || past) return null;
  const Dialog = open ? DIALOGS[open.what] : null;
  const reload = () => void lists.refetch().then(({ data }) => setOpen((now) => {
    const fresh = data?.items.find((one) => one.id === list.id);
    return now && fresh ? { ...now, list: fresh } : null;
  }));
  const offered: What[] = list.frozen_on ? ['edit'] : ['add', 'edit', 'freeze'];
  return (
    <>
      {offered.map((what) => <Button key={what} danger={what === 'freeze'} onClick={() => setOpen({ what, list })}>{t(what)}</Button>)}
      {open && Dialog ? <Dialog key={open.list.version} list={open.list} onReload={reload} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

export function ListFacts({ list }: { list: ProjectListSummary }) {
  const { t } = useTranslation('projectLists');
  return (
    <Section title={t('facts')}>
      <Facts
        facts={[
          { term: t('code'), value: list.code },
          { term: t('frozenOn'), value: list.frozen_on ?? t('open') },
          { term: t('members'), value: t('count', { count: list.members }) },
          { term: t('withdrawn'), value: t('count', { count: list.withdrawn }) },
          { term: t('total'), value: list.planned_total ? <Figure value={list.planned_total} unit={MONEY} /> : t('unset') },
          { term: t('clause'), value: list.clause ?? t('unset') },
          { term: t('document'), value: list.document ?? t('unset') },
        ]}
      />
    </Section>
  );
}

export function ListMembers({ list }: { list: ProjectListSummary }) {
  const { t } = useTranslation('projectLists');
  const { manage } = useAbilities();
  const { past } = useView();
  const members = useMembers(list.code);
  const [leaving, setLeaving] = useState<Project | null>(null);
  const items = members.data?.pages.flatMap((page) => page.items) ?? [];
  const unset = <span className="soft">{t('unset')}</span>;
  const columns: NonNullable<TableProps<Project>['columns']> = [
    { key: 'name', title: t('project'), render: (_, row) => <ViewLink to={`/projects/${row.id}`}>{row.name}</ViewLink> },
    { key: 'code', title: t('projectCode'), width: 230, render: (_, row) => row.code ?? row.code_old ?? unset },
    { key: 'state', title: t('state'), width: 100, render: (_, row) => (row.state === 'withdrawn' ? `⊘ ${t('stateWithdrawn')}` : t('stateActive')) },
    {
      key: 'total', title: `${t('memberTotal')} (${MONEY})`, width: 200, align: 'right',
      render: (_, row) => {
        const amount = list.frozen_on ? row.lists?.find((one) => one.code === list.code)?.planned_total : row.planned_total;
        return amount ? <Figure value={amount} unit={MONEY} /> : unset;
      },
    },
  ];
  if (manage && !past && !list.frozen_on) {
    columns.push({
      key: 'remove', title: t('remove'), width: 90,
      render: (_, row) => <Button size="small" type="link" danger aria-label={t('removeOf', { name: row.name })} onClick={() => setLeaving(row)}>{t('remove')}</Button>,
    });
  }
  return (
    <Section title={t('members')} aside={<ViewLink to={`/projects?list=${list.code}`}>{t('inProjects')}</ViewLink>}>
      {items.length === 0 && !members.isPending ? (
        <EmptyPanel title={t('noMembers')}>{t('noMembersAdvice')}</EmptyPanel>
      ) : (
        <Table<Project> size="small" rowKey="id" dataSource={items} columns={columns} loading={members.isPending} pagination={false} scroll={{ x: 900 }} />
      )}
      {members.hasNextPage ? <Button loading={members.isFetchingNextPage} onClick={() => void members.fetchNextPage()}>{t('action.more', { ns: 'common' })}</Button> : null}
      {leaving ? (
        <FormDialog<object>
          title={t('removeTitle')}
          submit={t('remove')}
          danger
          initial={{}}
          write={() => removeMember(list, leaving.id)}
          done={t('removed')}
          touches={keys.registry}
          onReload={() => setLeaving(null)}
          onClose={() => setLeaving(null)}
        >
          <p>{t('removeMeans', { name: leaving.name })}</p>
        </FormDialog>
      ) : null}
    </Section>
  );
}
