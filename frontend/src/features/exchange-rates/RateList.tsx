import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { ExchangeRate } from '@/shared/api/types';
import { StateFilter } from '@/shared/register/parts';
import { RegisterTable } from '@/shared/register/RegisterTable';
import { useCarrierRights } from '@/shared/session/rights';
import { FilterBar, FilterMany } from '@/shared/ui/FilterBar';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { listRates } from './api/listRates';
import { withdrawRate } from './api/withdrawRate';
import { CURRENCIES, EMPTY, PAGE_SIZE, SORTS, toQuery } from './filter';

function Filters() {
  const { t } = useTranslation('money');
  const [filter, put] = useFilter(EMPTY);
  return (
    <FilterBar onClear={() => put(EMPTY)}>
      <FilterMany label={t('arrivals.currency')} value={filter.currency} onChange={(currency) => put({ currency })} options={CURRENCIES} />
      <StateFilter value={filter.state} onChange={(state) => put({ state })} />
    </FilterBar>
  );
}

export function RateList() {
  const { t } = useTranslation('money');
  const { t: c } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { office } = useCarrierRights(null);
  const { filter, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const asked = { ...toQuery(filter), ...page };
  const query = useQuery({ queryKey: [keys.investment, 'rates', asked], queryFn: () => listRates(asked), placeholderData: keepPreviousData });
  const withdraw = useMutation({
    mutationFn: (rate: ExchangeRate) => withdrawRate(rate),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [keys.investment] });
      void message.success(t('rates.withdrawn'));
    },
  });
  return (
    <>
      <p className="soft">{t('rates.note')}</p>
      <MutationProblem error={withdraw.error} onReload={() => void query.refetch()} />
      <RegisterTable
        title={t('rates.page')}
        query={query}
        sorting={sorting}
        sorts={SORTS}
        filters={<Filters />}
        width={900}
        columns={[
          { key: 'currency', title: t('arrivals.currency'), width: 90, dataIndex: 'currency' },
          { key: 'rate_on', title: t('rates.on'), width: 120, dataIndex: 'rate_on' },
          { key: 'rate', title: `${t('rates.rate')} (${t('rates.rateUnit')})`, width: 200, align: 'right', render: (_, row) => <span className="num">{row.rate}</span> },
          { key: 'source', title: t('rates.source'), width: 200, render: (_, row) => t(`rates.sourceOf.${row.source}`) },
          { key: 'document', title: t('rates.documentTitle'), width: 180, render: (_, row) => row.document ?? t('none') },
          { key: 'state', title: t('state'), width: 90, render: (_, row) => c(`register.stateOf.${row.state}`) },
          {
            key: 'do', title: '', width: 90,
            render: (_, row) =>
              office && row.state === 'active' ? (
                <Popconfirm title={t('rates.withdrawSure', { currency: row.currency, day: row.rate_on })} okText={t('rates.withdraw')} onConfirm={() => withdraw.mutate(row)}>
                  <Button size="small" danger aria-label={`${t('rates.withdraw')} ${row.currency} ${row.rate_on}`}>{t('rates.withdraw')}</Button>
                </Popconfirm>
              ) : null,
          },
        ]}
      />
    </>
  );
}
