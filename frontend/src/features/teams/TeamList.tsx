import { useTranslation } from 'react-i18next';
import { PersonLink, useProgrammes } from '@/shared/names/people';
import { CarrierCell, CarrierFilter, StateFilter, YesNoFilter } from '@/shared/register/parts';
import { EntryLink, RegisterTable } from '@/shared/register/RegisterTable';
import { FilterBar, FilterMany } from '@/shared/ui/FilterBar';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { EMPTY, PAGE_SIZE, SORTS, toQuery } from './filter';
import { useTeams } from './hooks';

function Filters() {
  const { t } = useTranslation('teams');
  const [filter, put] = useFilter(EMPTY);
  const { options } = useProgrammes('teams');
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <FilterMany label={t('programme')} value={filter.programme} onChange={(programme) => put({ programme })} options={options} />
      <CarrierFilter value={filter.carrier} onChange={(carrier) => put({ carrier })} />
      <YesNoFilter label={t('counted')} value={filter.counted} onChange={(counted) => put({ counted })} />
      <StateFilter value={filter.state} onChange={(state) => put({ state })} />
    </FilterBar>
  );
}

export function TeamList() {
  const { t } = useTranslation('teams');
  const { t: c } = useTranslation();
  const { filter, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const query = useTeams({ ...toQuery(filter), ...page });
  const { nameOf } = useProgrammes('teams');
  return (
    <RegisterTable
      title={t('title')}
      aside={t('once')}
      query={query}
      sorting={sorting}
      sorts={SORTS}
      filters={<Filters />}
      width={1080}
      columns={[
        { key: 'name', title: t('name'), width: 240, render: (_, row) => <EntryLink id={row.id} text={row.name} /> },
        { key: 'programme', title: t('programme'), width: 190, render: (_, row) => (row.programme ? [nameOf(row.programme), row.batch].filter(Boolean).join(' · ') : '—') },
        { key: 'leader', title: t('leader'), width: 150, render: (_, row) => (row.leader_id ? <PersonLink id={row.leader_id} /> : '—') },
        { key: 'members', title: t('members'), width: 80, align: 'right', render: (_, row) => row.members.length },
        { key: 'carrier', title: c('register.carrier'), width: 140, render: (_, row) => <CarrierCell code={row.carrier_code} /> },
        { key: 'funding', title: t('funding'), width: 110, align: 'right', render: (_, row) => row.funding_amount ?? '—' },
        { key: 'introduced_on', title: t('introducedOn'), width: 110, render: (_, row) => row.introduced_on ?? '—' },
        { key: 'counted_on', title: t('countedOn'), width: 120, render: (_, row) => (row.counted_on ? `✔ ${row.counted_on}` : t('notCounted')) },
      ]}
    />
  );
}
