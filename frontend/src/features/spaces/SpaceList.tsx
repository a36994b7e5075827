import { useTranslation } from 'react-i18next';
import { FLOOR } from '@/shared/format/units';
import { CarrierCell, CarrierFilter, StateFilter, YesNoFilter } from '@/shared/register/parts';
import { EntryLink, RegisterTable } from '@/shared/register/RegisterTable';
import { Figure } from '@/shared/ui/Figure';
import { FilterBar, FilterMany } from '@/shared/ui/FilterBar';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { EMPTY, KINDS, PAGE_SIZE, SORTS, toQuery } from './filter';
import { useSpaces } from './hooks';

function Filters() {
  const { t } = useTranslation('spaces');
  const [filter, put] = useFilter(EMPTY);
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <CarrierFilter value={filter.carrier} onChange={(carrier) => put({ carrier })} />
      <FilterMany label={t('kind')} value={filter.kind} onChange={(kind) => put({ kind })} options={KINDS.map((value) => ({ value, label: t(`kindOf.${value}`) }))} />
      <YesNoFilter label={t('completed')} value={filter.completed} onChange={(completed) => put({ completed })} />
      <YesNoFilter label={t('opened')} value={filter.opened} onChange={(opened) => put({ opened })} />
      <StateFilter value={filter.state} onChange={(state) => put({ state })} />
    </FilterBar>
  );
}

export function SpaceList() {
  const { t } = useTranslation('spaces');
  const { t: c } = useTranslation();
  const { filter, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const query = useSpaces({ ...toQuery(filter), ...page });
  const unset = <span className="soft">{c('register.unset')}</span>;
  return (
    <RegisterTable
      title={t('title')}
      query={query}
      sorting={sorting}
      sorts={SORTS}
      filters={<Filters />}
      width={1040}
      columns={[
        { key: 'name', title: t('name'), width: 240, render: (_, row) => <EntryLink id={row.id} text={row.name} /> },
        { key: 'kind', title: t('kind'), width: 120, render: (_, row) => t(`kindOf.${row.kind}`) },
        { key: 'carrier', title: c('register.carrier'), width: 150, render: (_, row) => <CarrierCell code={row.carrier_code} /> },
        { key: 'floor_area', title: t('floorArea'), align: 'right', width: 130, render: (_, row) => <Figure value={row.floor_area} unit={FLOOR} exact /> },
        { key: 'available_area', title: t('availableArea'), align: 'right', width: 130, render: (_, row) => (row.available_area === null ? unset : <Figure value={row.available_area} unit={FLOOR} exact />) },
        { key: 'completed_on', title: t('completedOn'), width: 120, render: (_, row) => row.completed_on ?? unset },
        { key: 'opened_on', title: t('openedOn'), width: 120, render: (_, row) => row.opened_on ?? unset },
        { key: 'reopened', title: t('floors'), width: 110, render: (_, row) => (row.predecessor_id ? `↻ ${t('reopened')}` : t('new')) },
      ]}
    />
  );
}
