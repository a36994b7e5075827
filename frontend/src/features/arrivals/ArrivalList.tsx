import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { nameOfCurrency } from '@/shared/format/currency';
import { CarrierFilter, YesNoFilter } from '@/shared/register/parts';
import { EntryLink, RegisterTable } from '@/shared/register/RegisterTable';
import { Figure } from '@/shared/ui/Figure';
import { FilterBar, FilterMany } from '@/shared/ui/FilterBar';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { listArrivals } from './api/listArrivals';
import { ArrivalStateTag } from './ArrivalStateTag';
import { EMPTY, KINDS, PAGE_SIZE, SORTS, STATES, toQuery } from './filter';
import { amountOf } from './rights';

function Filters() {
  const { t } = useTranslation('money');
  const [filter, put] = useFilter(EMPTY);
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put({ ...EMPTY, kind: filter.kind })}>
      <FilterMany label={t('state')} value={filter.state} onChange={(state) => put({ state })} options={STATES.map((value) => ({ value, label: t(`arrivals.stateOf.${value}`) }))} />
      <CarrierFilter value={filter.carrier} onChange={(carrier) => put({ carrier })} />
      <YesNoFilter label={t('arrivals.retroactive')} value={filter.retroactive} onChange={(retroactive) => put({ retroactive })} />
    </FilterBar>
  );
}

export function ArrivalList() {
  const { t } = useTranslation('money');
  const { filter, put, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const asked = { ...toQuery(filter), ...page };
  const query = useQuery({ queryKey: [keys.investment, 'arrivals', asked], queryFn: () => listArrivals(asked), placeholderData: keepPreviousData });
  return (
    <>
      <p className="soft">{t('arrivals.note')}</p>
      <Tabs activeKey={filter.kind} onChange={(kind) => put({ kind })} items={KINDS.map((key) => ({ key, label: t(`arrivals.kindOf.${key}`) }))} />
      <RegisterTable
        title={t(filter.kind === 'foreign' ? 'arrivals.kindOf.foreign' : 'arrivals.kindOf.domestic')}
        query={query}
        sorting={sorting}
        sorts={SORTS}
        filters={<Filters />}
        width={1120}
        columns={[
          { key: 'receiver', title: t('arrivals.receiver'), width: 260, render: (_, row) => <EntryLink id={row.id} text={row.project_name ?? row.enterprise_name ?? row.id} /> },
          { key: 'arrived_on', title: t('arrivals.arrivedOn'), width: 120, dataIndex: 'arrived_on' },
          { key: 'original', title: t('arrivals.original'), width: 170, align: 'right', render: (_, row) => <Figure value={row.original_amount} unit={t('arrivals.originalUnit', { context: row.original_currency, currency: nameOfCurrency(row.original_currency) })} exact /> },
          { key: 'rate', title: t('arrivals.rate'), width: 120, align: 'right', render: (_, row) => row.rate ?? t('none') },
          { key: 'amount', title: t('arrivals.counted'), width: 160, align: 'right', render: (_, row) => <Figure value={amountOf(row)} unit={row.unit} exact /> },
          { key: 'receipt', title: t('arrivals.receipt'), width: 150, render: (_, row) => row.receipt_number ?? t('none') },
          { key: 'state', title: t('state'), width: 150, render: (_, row) => <ArrivalStateTag arrival={row} /> },
        ]}
      />
    </>
  );
}
