import { Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Opportunity } from '@/shared/api/types';
import { FLOOR, LAND } from '@/shared/format/units';
import { useCarriers } from '@/shared/names/names';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Exports } from '@/shared/ui/Exports';
import { Figure } from '@/shared/ui/Figure';
import { FilterBar, FilterMany, FilterOne } from '@/shared/ui/FilterBar';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useFilter } from '@/shared/view/filter';
import { ViewLink } from '@/shared/view/ViewLink';
import { EMPTY, toQuery } from './filter';
import { useOpportunities } from './hooks';

const CATEGORIES = ['new_town', 'base', 'characteristic_town', 'community'] as const;
const SORTS: readonly string[] = ['carrier', 'land_area', 'space_area'];

export function OpportunityExports() {
  const { t } = useTranslation('opportunities');
  const [filter] = useFilter(EMPTY);
  return <Exports list="registry/v1/opportunities" query={toQuery(filter)} of={t('title')} />;
}

function Filters() {
  const { t } = useTranslation('opportunities');
  const { t: c } = useTranslation();
  const [filter, put] = useFilter(EMPTY);
  const { options } = useCarriers();
  const yesNo = [{ value: 'true', label: c('register.yes') }, { value: 'false', label: c('register.no') }];
  return (
    <FilterBar q={filter.industry} placeholder={t('search')} onSearch={(industry) => put({ industry })} onClear={() => put(EMPTY)}>
      <FilterMany label={t('carrier')} value={filter.carrier} onChange={(carrier) => put({ carrier })} options={options} />
      <FilterMany label={t('category')} value={filter.category} onChange={(category) => put({ category })} options={CATEGORIES.map((value) => ({ value, label: c(`category.${value}`) }))} />
      <FilterOne label={t('hasLand')} value={filter.land} onChange={(land) => put({ land })} options={yesNo} />
      <FilterOne label={t('hasSpace')} value={filter.space} onChange={(space) => put({ space })} options={yesNo} />
    </FilterBar>
  );
}

export function OpportunityTable() {
  const { t } = useTranslation('opportunities');
  const { t: c } = useTranslation();
  const [filter, put] = useFilter(EMPTY);
  const query = useOpportunities(toQuery(filter));
  const by = (key: string) => ({ sorter: true, sortOrder: filter.sort === key ? ('ascend' as const) : filter.sort === `-${key}` ? ('descend' as const) : null });
  const unset = <span className="soft">{c('register.unset')}</span>;
  const columns: NonNullable<TableProps<Opportunity>['columns']> = [
    { key: 'carrier', title: t('carrier'), width: 180, ...by('carrier'), render: (_, row) => <ViewLink to={`/carriers/${row.carrier_code}`}>{row.carrier_name}</ViewLink> },
    { key: 'category', title: t('category'), width: 100, render: (_, row) => c(`category.${row.category}`) },
    { key: 'industry', title: t('industry'), width: 160, render: (_, row) => (row.industry_name ? [row.industry_name, row.industry_code].filter(Boolean).join(' ') : <span className="soft">{t('noIndustry')}</span>) },
    { key: 'catalogue', title: t('catalogue'), width: 220, render: (_, row) => [row.level2, row.level3].filter(Boolean).join(' › ') || '—' },
    { key: 'functions', title: t('functions'), width: 180, render: (_, row) => row.functions ?? '—' },
    {
      key: 'land_area', title: t('land'), align: 'right', width: 150, ...by('land_area'),
      render: (_, row) => (row.parcel_count > 0 ? <ViewLink to={`/parcels?carrier=${row.carrier_code}&granted=false&assigned=false`}><Figure value={row.land_area} unit={LAND} exact /> · {t('parcels', { count: row.parcel_count })}</ViewLink> : '—'),
    },
    {
      key: 'space_area', title: t('space'), align: 'right', width: 170, ...by('space_area'),
      render: (_, row) => (row.space_area === null ? unset : <ViewLink to={`/spaces?carrier=${row.carrier_code}`}><Figure value={row.space_area} unit={FLOOR} exact /> · {t('spaces', { count: row.space_count })}</ViewLink>),
    },
  ];
  return (
    <Section title={t('title')} aside={t('aside')}>
      <Filters />
      <Loadable query={query} lines={10}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyPanel title={t('empty')} />
          ) : (
            <Table<Opportunity>
              size="small"
              rowKey={(row) => `${row.carrier_code} ${row.industry_name ?? ''}`}
              dataSource={items}
              columns={columns}
              loading={query.isPlaceholderData}
              pagination={false}
              scroll={{ x: 1180 }}
              showSorterTooltip={false}
              onChange={(_, __, sorter) => {
                const one = Array.isArray(sorter) ? sorter[0] : sorter;
                const key = SORTS.find((known) => known === one?.columnKey) ?? EMPTY.sort;
                put({ sort: !one?.order ? EMPTY.sort : one.order === 'descend' ? `-${key}` : key });
              }}
            />
          )
        }
      </Loadable>
    </Section>
  );
}
