import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { FLOOR } from '@/shared/format/units';
import { useCarriers } from '@/shared/names/names';
import { EntryLink, RegisterTable } from '@/shared/register/RegisterTable';
import { Figure } from '@/shared/ui/Figure';
import { FilterBar, FilterMany, FilterOne } from '@/shared/ui/FilterBar';
import { useFilter } from '@/shared/view/filter';
import { ViewLink } from '@/shared/view/ViewLink';
import { EMPTY, KINDS, PAGE_SIZE, SORTS, toQuery } from './filter';
import { useSpaces } from './hooks';

function Filters() {
  const { t } = useTranslation('spaces');
  const { t: c } = useTranslation();
  const [filter, put] = useFilter(EMPTY);
  const { options } = useCarriers();
  const yesNo = [{ value: 'true', label: c('register.yes') }, { value: 'false', label: c('register.no') }];
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <FilterMany label={c('register.carrier')} value={filter.carrier} onChange={(carrier) => put({ carrier })} options={options} />
      <FilterMany label={t('kind')} value={filter.kind} onChange={(kind) => put({ kind })} options={KINDS.map((value) => ({ value, label: t(`kindOf.${value}`) }))} />
      <FilterOne label={t('completed')} value={filter.completed} onChange={(completed) => put({ completed })} options={yesNo} />
      <FilterOne label={t('opened')} value={filter.opened} onChange={(opened) => put({ opened })} options={yesNo} />
      <FilterMany label={c('register.state')} value={filter.state} onChange={(state) => put({ state })} options={(['active', 'withdrawn'] as const).map((value) => ({ value, label: c(`register.stateOf.${value}`) }))} />
    </FilterBar>
  );
}

export function SpaceList() {
  const { t } = useTranslation('spaces');
  const { t: c } = useTranslation();
  const [filter, put] = useFilter(EMPTY);
  const [search] = useSearchParams();
  const cursor = search.get('cursor');
  const query = useSpaces({ ...toQuery(filter), limit: PAGE_SIZE, ...(cursor ? { cursor } : {}) });
  const { nameOf } = useCarriers();
  const unset = <span className="soft">{c('register.unset')}</span>;
  return (
    <RegisterTable
      title={t('title')}
      query={query}
      sort={filter.sort}
      sorts={SORTS}
      defaultSort={EMPTY.sort}
      onSort={(sort) => put({ sort })}
      filters={<Filters />}
      width={1040}
      columns={[
        { key: 'name', title: t('name'), width: 240, render: (_, row) => <EntryLink id={row.id} text={row.name} /> },
        { key: 'kind', title: t('kind'), width: 120, render: (_, row) => t(`kindOf.${row.kind}`) },
        { key: 'carrier', title: c('register.carrier'), width: 150, render: (_, row) => (row.carrier_code ? <ViewLink to={`/carriers/${row.carrier_code}`}>{nameOf(row.carrier_code)}</ViewLink> : <span className="soft">{c('register.outside')}</span>) },
        { key: 'floor_area', title: t('floorArea'), align: 'right', width: 130, render: (_, row) => <Figure value={row.floor_area} unit={FLOOR} exact /> },
        { key: 'available_area', title: t('availableArea'), align: 'right', width: 130, render: (_, row) => (row.available_area === null ? unset : <Figure value={row.available_area} unit={FLOOR} exact />) },
        { key: 'completed_on', title: t('completedOn'), width: 120, render: (_, row) => row.completed_on ?? unset },
        { key: 'opened_on', title: t('openedOn'), width: 120, render: (_, row) => row.opened_on ?? unset },
        { key: 'reopened', title: t('floors'), width: 110, render: (_, row) => (row.predecessor_id ? `↻ ${t('reopened')}` : t('new')) },
      ]}
    />
  );
}
