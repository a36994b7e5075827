import { useTranslation } from 'react-i18next';
import { MONEY } from '@/shared/format/units';
import { useUnits } from '@/shared/names/names';
import { CarrierCell, CarrierFilter, YesNoFilter } from '@/shared/register/parts';
import { RegisterTable } from '@/shared/register/RegisterTable';
import { Figure } from '@/shared/ui/Figure';
import { FilterBar, FilterMany } from '@/shared/ui/FilterBar';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { ViewLink } from '@/shared/view/ViewLink';
import { EMPTY, PAGE_SIZE, SORTS, STAGES, toQuery } from './filter';
import { useProspects } from './hooks';
import { NextStep } from './NextStep';
import { ListTag, StageTag } from './StageTag';

function Filters() {
  const { t } = useTranslation('prospects');
  const [filter, put] = useFilter(EMPTY);
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <FilterMany label={t('stage')} value={filter.stage} onChange={(stage) => put({ stage })} options={STAGES.map((value) => ({ value, label: t(`stageOf.${value}`) }))} />
      <CarrierFilter value={filter.carrier} onChange={(carrier) => put({ carrier })} />
      <FilterMany label={t('follower')} value={filter.follower} onChange={(follower) => put({ follower })} options={useUnits().options} />
      <YesNoFilter label={t('onList')} value={filter.on_list} onChange={(on_list) => put({ on_list })} />
      <YesNoFilter label={t('landed')} value={filter.landed} onChange={(landed) => put({ landed })} />
      <YesNoFilter label={t('overdue')} value={filter.overdue} onChange={(overdue) => put({ overdue })} />
      <YesNoFilter label={t('mine')} value={filter.mine} onChange={(mine) => put({ mine })} />
      <FilterMany label={t('state')} value={filter.state} onChange={(state) => put({ state })} options={(['active', 'withdrawn'] as const).map((value) => ({ value, label: t(`stateOf.${value}`) }))} />
    </FilterBar>
  );
}

/** All prospects that the reader may see. */
export function ProspectList() {
  const { t } = useTranslation('prospects');
  const { filter, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const query = useProspects({ ...toQuery(filter), ...page });
  const unset = <span className="soft">{t('unset')}</span>;
  return (
    <RegisterTable
      title={t('title')}
      aside={t('means')}
      query={query}
      sorting={sorting}
      sorts={SORTS}
      filters={<Filters />}
      width={1400}
      columns={[
        { key: 'code', title: t('code'), width: 130, render: (_, row) => <span className="nowrap">{row.code}</span> },
        { key: 'name', title: t('name'), width: 240, render: (_, row) => <ViewLink to={`/prospects/${row.id}`}>{row.name}</ViewLink> },
        { key: 'stage_on', title: t('stage'), width: 180, render: (_, row) => <StageTag prospect={row} /> },
        { key: 'follower', title: t('follower'), width: 160, render: (_, row) => row.follower_name ?? row.follower_unit },
        { key: 'carrier', title: t('carrier'), width: 140, render: (_, row) => <CarrierCell code={row.carrier_code} /> },
        { key: 'expected_amount', title: `${t('expected')} (${MONEY})`, width: 150, align: 'right', render: (_, row) => (row.expected_amount ? <Figure value={row.expected_amount} unit={MONEY} /> : unset) },
        { key: 'next_due_on', title: t('next'), width: 230, render: (_, row) => <NextStep prospect={row} /> },
        { key: 'list', title: t('currentList'), width: 140, render: (_, row) => <ListTag prospect={row} /> },
        { key: 'landed', title: t('landedOn'), width: 120, render: (_, row) => row.landed_on ?? '—' },
      ]}
    />
  );
}
