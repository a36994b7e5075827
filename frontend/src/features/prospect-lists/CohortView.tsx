import { Button, Table, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Prospect, ProspectCohort } from '@/shared/api/types';
import { useAbilities } from '@/shared/session/me';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Facts } from '@/shared/ui/Facts';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { ViewLink } from '@/shared/view/ViewLink';
import { removeMember } from './api/removeMember';
import { AddMembers, EditCohort, FreezeCohort } from './CohortDialogs';
import { useCohort, useMembers } from './hooks';
import { Replacements } from './Replacements';

const DIALOGS = { add: AddMembers, edit: EditCohort, freeze: FreezeCohort } as const;
type What = keyof typeof DIALOGS;

/** What the office may do to a list: a frozen one may only be renamed. */
function CohortOffice({ cohort }: { cohort: ProspectCohort }) {
  const { t } = useTranslation('prospectLists');
  const { manage } = useAbilities();
  const { past } = useView();
  const query = useCohort(cohort.id);
  const [open, setOpen] = useState<{ what: What; cohort: ProspectCohort } | null>(null);
  if (!manage || past) return null;
  const Dialog = open ? DIALOGS[open.what] : null;
  const reload = () => void query.refetch().then(({ data }) => setOpen((now) => (now && data ? { ...now, cohort: data } : null)));
  const offered: What[] = cohort.frozen_on ? ['edit'] : ['add', 'edit', 'freeze'];
  return (
    <p style={{ display: 'flex', gap: 8 }}>
      {offered.map((what) => <Button key={what} danger={what === 'freeze'} onClick={() => setOpen({ what, cohort })}>{t(what)}</Button>)}
      {open && Dialog ? <Dialog key={open.cohort.version} cohort={open.cohort} onReload={reload} onClose={() => setOpen(null)} /> : null}
    </p>
  );
}

function Members({ cohort }: { cohort: ProspectCohort }) {
  const { t } = useTranslation('prospectLists');
  const { manage } = useAbilities();
  const { past } = useView();
  const members = useMembers(cohort.code);
  const [leaving, setLeaving] = useState<Prospect | null>(null);
  const columns: NonNullable<TableProps<Prospect>['columns']> = [
    { key: 'code', title: t('prospectCode'), width: 130, render: (_, row) => row.code },
    { key: 'name', title: t('prospect'), render: (_, row) => <ViewLink to={`/prospects/${row.id}`}>{row.name}</ViewLink> },
    { key: 'stage', title: t('stage'), width: 140, render: (_, row) => t(`stageOf.${row.stage}`, { ns: 'prospects' }) },
    { key: 'follower', title: t('follower'), width: 180, render: (_, row) => row.follower_name ?? row.follower_unit },
    { key: 'landed', title: t('landedOn'), width: 130, render: (_, row) => (row.landed_on ? `✔ ${row.landed_on}` : '—') },
    { key: 'left', title: t('leftOn'), width: 190, render: (_, row) => (row.left_on ? `⊘ ${row.left_on} ${t(row.replaced_by ? 'wasReplaced' : 'wasWithdrawn')}` : '—') },
  ];
  if (manage && !past && !cohort.frozen_on) {
    columns.push({
      key: 'remove', title: t('remove'), width: 90,
      render: (_, row) => <Button size="small" type="link" danger aria-label={t('removeOf', { name: row.name })} onClick={() => setLeaving(row)}>{t('remove')}</Button>,
    });
  }
  return (
    <Section title={t('members')} aside={<ViewLink to={`/prospect-funnel?cohort=${cohort.code}`}>{t('toFunnel')}</ViewLink>}>
      <Loadable query={members} lines={8}>
        {({ items }) => (items.length === 0 ? <EmptyPanel title={t('noMembers')}>{t('noMembersAdvice')}</EmptyPanel> : <Table<Prospect> size="small" rowKey="id" dataSource={items} columns={columns} pagination={false} scroll={{ x: 1000 }} />)}
      </Loadable>
      {leaving ? (
        <FormDialog<object> title={t('remove')} submit={t('remove')} danger initial={{}} write={() => removeMember(cohort, leaving.id)} done={t('removed')} touches={keys.investment} onReload={() => setLeaving(null)} onClose={() => setLeaving(null)}>
          <p>{t('removeMeans', { name: leaving.name })}</p>
        </FormDialog>
      ) : null}
    </Section>
  );
}

/** A list with its members, and who came for those that left. */
export function CohortView({ id }: { id: string }) {
  const { t } = useTranslation('prospectLists');
  const cohort = useCohort(id);
  return (
    <Loadable query={cohort} lines={10}>
      {(found) => (
        <>
          <Section title={t('facts')}>
            <Facts
              facts={[
                { term: t('code'), value: found.code },
                { term: t('frozenOn'), value: found.frozen_on ?? t('open') },
                { term: t('dueOn'), value: found.due_on ?? t('unset') },
                { term: t('members'), value: t('count', { count: found.members.length }) },
                { term: t('clause'), value: found.clause ?? t('unset') },
                { term: t('document'), value: found.document ?? t('unset') },
              ]}
            />
            <CohortOffice cohort={found} />
          </Section>
          <Members cohort={found} />
          <Replacements of={found.replacements} />
        </>
      )}
    </Loadable>
  );
}
