import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useCarriers } from '@/shared/names/names';
import { EntryLink, RegisterTable } from '@/shared/register/RegisterTable';
import { FilterBar, FilterMany, FilterOne } from '@/shared/ui/FilterBar';
import { useFilter } from '@/shared/view/filter';
import { ViewLink } from '@/shared/view/ViewLink';
import { EMPTY, PAGE_SIZE, SORTS, toQuery } from './filter';
import { useEnterprises } from './hooks';

function Filters() {
  const { t } = useTranslation('enterprises');
  const { t: c } = useTranslation();
  const [filter, put] = useFilter(EMPTY);
  const { options } = useCarriers();
  const yesNo = [{ value: 'true', label: c('register.yes') }, { value: 'false', label: c('register.no') }];
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <FilterMany label={c('register.carrier')} value={filter.carrier} onChange={(carrier) => put({ carrier })} options={options} />
      <FilterOne label={t('startup')} value={filter.startup} onChange={(startup) => put({ startup })} options={yesNo} />
      <FilterMany label={t('unicorn')} value={filter.unicorn} onChange={(unicorn) => put({ unicorn })} options={(['quasi', 'full'] as const).map((value) => ({ value, label: t(`unicornOf.${value}`) }))} />
      <FilterOne label={t('closed')} value={filter.closed} onChange={(closed) => put({ closed })} options={yesNo} />
      <FilterMany label={c('register.state')} value={filter.state} onChange={(state) => put({ state })} options={(['active', 'withdrawn'] as const).map((value) => ({ value, label: c(`register.stateOf.${value}`) }))} />
    </FilterBar>
  );
}

export function EnterpriseList() {
  const { t } = useTranslation('enterprises');
  const { t: c } = useTranslation();
  const [filter, put] = useFilter(EMPTY);
  const [search] = useSearchParams();
  const cursor = search.get('cursor');
  const query = useEnterprises({ ...toQuery(filter), limit: PAGE_SIZE, ...(cursor ? { cursor } : {}) });
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
      width={1080}
      columns={[
        { key: 'name', title: t('name'), width: 240, render: (_, row) => <EntryLink id={row.id} text={row.name} /> },
        { key: 'credit_code', title: t('creditCode'), width: 190, render: (_, row) => <span className="nowrap">{row.credit_code}</span> },
        { key: 'carrier', title: c('register.carrier'), width: 150, render: (_, row) => (row.carrier_code ? <ViewLink to={`/carriers/${row.carrier_code}`}>{nameOf(row.carrier_code)}</ViewLink> : <span className="soft">{c('register.outside')}</span>) },
        { key: 'industry', title: t('industryCode'), width: 90, render: (_, row) => row.industry_code ?? unset },
        { key: 'registered_on', title: t('registeredOn'), width: 120, render: (_, row) => row.registered_on ?? unset },
        { key: 'introduced_on', title: t('introducedOn'), width: 120, render: (_, row) => row.introduced_on ?? unset },
        {
          key: 'marks', title: t('marks'), width: 180,
          render: (_, row) => {
            const marks = [
              ...(row.technology_startup ? [t('startup')] : []),
              ...row.unicorn.slice(-1).map(({ kind }) => t(`unicornOf.${kind}`)),
              ...(row.closed_on ? [`⊘ ${t('closedOn')} ${row.closed_on}`] : []),
            ];
            return marks.length > 0 ? marks.join(' · ') : '—';
          },
        },
      ]}
    />
  );
}
