import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Commitment } from '@/shared/api/types';
import { MONEY } from '@/shared/format/units';
import { EntryDrawer } from '@/shared/register/EntryDrawer';
import { CarrierFilter, StateFilter } from '@/shared/register/parts';
import { EntryLink, RegisterTable } from '@/shared/register/RegisterTable';
import { useMayWrite } from '@/shared/register/useMayWrite';
import { Facts } from '@/shared/ui/Facts';
import { Figure } from '@/shared/ui/Figure';
import { FilterBar, FilterOne } from '@/shared/ui/FilterBar';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { ViewLink } from '@/shared/view/ViewLink';
import { getCommitment } from './api/getCommitment';
import { listCommitments } from './api/listCommitments';
import { withdrawCommitment } from './api/withdrawCommitment';
import { EditCommitment } from './CommitmentForm';
import { EMPTY, KINDS, PAGE_SIZE, SORTS, toQuery } from './filter';

function Filters() {
  const { t } = useTranslation('money');
  const [filter, put] = useFilter(EMPTY);
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <FilterOne label={t('commitments.kind')} value={filter.kind} onChange={(kind) => put({ kind })} options={KINDS.map((value) => ({ value, label: t(`commitments.kindOf.${value}`) }))} />
      <CarrierFilter value={filter.carrier} onChange={(carrier) => put({ carrier })} />
      <StateFilter value={filter.state} onChange={(state) => put({ state })} />
    </FilterBar>
  );
}

export function CommitmentList() {
  const { t } = useTranslation('money');
  const { any } = useMayWrite();
  const { filter, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const asked = { ...toQuery(filter), ...page };
  const query = useQuery({ queryKey: [keys.investment, 'commitments', asked], queryFn: () => listCommitments(asked), placeholderData: keepPreviousData });
  return (
    <>
      <RegisterTable
        title={t('commitments.page')}
        aside={t('commitments.note')}
        query={query}
        sorting={sorting}
        sorts={SORTS}
        filters={<Filters />}
        width={900}
        columns={[
          { key: 'project', title: t('project'), width: 260, render: (_, row) => <EntryLink id={row.id} text={row.project_name} /> },
          { key: 'kind', title: t('commitments.kind'), width: 140, render: (_, row) => t(`commitments.kindOf.${row.kind}`) },
          { key: 'amount', title: t('amount'), width: 160, align: 'right', render: (_, row) => <Figure value={row.amount} unit={MONEY} exact /> },
          { key: 'on', title: t('day'), width: 120, dataIndex: 'on' },
          { key: 'document', title: t('document'), width: 180, render: (_, row) => row.document_number ?? t('none') },
        ]}
      />
      <EntryDrawer<Commitment>
        what={t('commitments.one')}
        get={getCommitment}
        nameOf={({ project_name, kind }) => `${project_name} · ${t(`commitments.kindOf.${kind}`)}`}
        mayWrite={() => any}
        Edit={EditCommitment}
        withdraw={withdrawCommitment}
        touches={keys.investment}
      >
        {(entry) => (
          <Facts
            facts={[
              { term: t('project'), value: <ViewLink to={`/projects/${entry.project_id}`}>{entry.project_name}</ViewLink> },
              { term: t('amount'), value: <Figure value={entry.amount} unit={MONEY} exact /> },
              { term: t('day'), value: entry.on },
              { term: t('document'), value: entry.document_number ?? t('none') },
            ]}
          />
        )}
      </EntryDrawer>
    </>
  );
}
