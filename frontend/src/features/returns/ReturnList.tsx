import { useTranslation } from 'react-i18next';
import type { StatisticsReturn } from '@/shared/api/types';
import { RegisterTable } from '@/shared/register/RegisterTable';
import { FilterBar, FilterMany, FilterOne } from '@/shared/ui/FilterBar';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { ViewLink } from '@/shared/view/ViewLink';
import { Amount } from './Amount';
import { EMPTY, PAGE_SIZE, SORTS, toQuery } from './filter';
import { useReturns } from './hooks';
import { KINDS, STATES } from './look';
import { StateTag } from './StateTag';

const YEARS = ['2018', '2019', '2020', '2021', '2022'];

function Filters() {
  const { t } = useTranslation('returns');
  const [filter, put] = useFilter(EMPTY);
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <FilterMany label={t('kind')} value={filter.kind} onChange={(kind) => put({ kind })} options={KINDS.map((value) => ({ value, label: t(`kindOf.${value}`) }))} />
      <FilterOne label={t('year')} value={filter.year} onChange={(year) => put({ year })} options={YEARS.map((value) => ({ value, label: value }))} />
      <FilterOne label={t('span')} value={filter.monthly} onChange={(monthly) => put({ monthly })} options={[{ value: 'false', label: t('yearly') }, { value: 'true', label: t('monthly') }]} />
      <FilterMany label={t('state')} value={filter.state} onChange={(state) => put({ state })} options={STATES.map((value) => ({ value, label: t(`stateOf.${value}`) }))} />
    </FilterBar>
  );
}

/** All returns that the reader may see, the newest period first. */
export function ReturnList() {
  const { t } = useTranslation('returns');
  const { filter, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const query = useReturns({ ...toQuery(filter), ...page });
  return (
    <RegisterTable<StatisticsReturn>
      title={t('title')}
      aside={t('flows')}
      query={query}
      sorting={sorting}
      sorts={SORTS}
      filters={<Filters />}
      empty={t('empty')}
      emptyAdvice={t('emptyAdvice')}
      width={1120}
      columns={[
        { key: 'kind', title: t('kind'), width: 200, render: (_, row) => <ViewLink to={`/returns/${row.id}`}>{t(`kindOf.${row.kind}`)}</ViewLink> },
        { key: 'period', title: t('period'), width: 90, render: (_, row) => <span className="nowrap">{row.period}</span> },
        { key: 'state', title: t('state'), width: 130, render: (_, row) => <StateTag state={row.state} /> },
        { key: 'revision', title: t('revision'), width: 90, render: (_, row) => t('revisionOf', { number: row.revision }) },
        { key: 'district', title: t('district'), width: 150, align: 'right', render: (_, row) => <Amount value={row.totals.district} total /> },
        { key: 'carriers', title: t('parts'), width: 150, align: 'right', render: (_, row) => <Amount value={row.totals.carriers} /> },
        { key: 'outside', title: t('outside'), width: 150, align: 'right', render: (_, row) => <Amount value={row.totals.outside} /> },
        { key: 'unit', title: t('unit'), width: 70, render: (_, row) => row.unit },
        { key: 'reported', title: t('reported'), width: 90, render: (_, row) => t('reportedOf', { count: row.reported }) },
        { key: 'document', title: t('document'), width: 170, render: (_, row) => row.document_number ?? <span className="soft">—</span> },
      ]}
    />
  );
}
