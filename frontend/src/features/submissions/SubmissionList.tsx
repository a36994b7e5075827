import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { minuteOf } from '@/shared/format/instant';
import { CarrierCell } from '@/shared/register/parts';
import { EntryLink, RegisterTable, useOpenEntry } from '@/shared/register/RegisterTable';
import { FilterBar, FilterMany } from '@/shared/ui/FilterBar';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { listSubmissions } from './api/listSubmissions';
import { EMPTY, PAGE_SIZE, STATES, toQuery } from './filter';
import { SubmissionDrawer } from './SubmissionDrawer';

function Filters() {
  const { t } = useTranslation('submissions');
  const [filter, put] = useFilter(EMPTY);
  return (
    <FilterBar q={filter.receipt} placeholder={t('receipt')} onSearch={(receipt) => put({ receipt })} onClear={() => put(EMPTY)}>
      <FilterMany label={t('state')} value={filter.state} onChange={(state) => put({ state })} options={STATES.map((value) => ({ value, label: t(`stateOf.${value}`) }))} />
    </FilterBar>
  );
}

/** What applicants sent by the public page; sealed until an official opens or takes it over. */
export function SubmissionList() {
  const { t } = useTranslation('submissions');
  const { filter, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const [entry, open] = useOpenEntry();
  const wanted = { ...toQuery(filter), ...page };
  const query = useQuery({ queryKey: [keys.talent, 'submissions', wanted], queryFn: () => listSubmissions(wanted), placeholderData: keepPreviousData });
  return (
    <>
      <RegisterTable
        title={t('title')}
        query={query}
        emptyAdvice={t('emptyAdvice')}
        sorting={sorting}
        sorts={['received_at']}
        filters={<Filters />}
        width={900}
        columns={[
          { key: 'receipt', title: t('receipt'), width: 160, render: (_, row) => <EntryLink id={row.id} text={row.receipt} /> },
          { key: 'call', title: t('call'), width: 260, render: (_, row) => row.call_title },
          { key: 'carrier', title: t('carrier'), width: 150, render: (_, row) => <CarrierCell code={row.carrier_code} /> },
          { key: 'received_at', title: t('receivedAt'), width: 160, render: (_, row) => <span className="nowrap">{minuteOf(row.received_at)}</span> },
          { key: 'files', title: t('files'), width: 80, align: 'right', render: (_, row) => t('fileCount', { count: row.files.length }) },
          { key: 'state', title: t('state'), width: 110, render: (_, row) => t(`stateOf.${row.state}`) },
        ]}
      />
      {entry ? <SubmissionDrawer id={entry} onClose={() => open(null)} /> : null}
    </>
  );
}
