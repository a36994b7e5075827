import { useTranslation } from 'react-i18next';
import { useCarriers, useUnits } from '@/shared/names/names';
import { useMe } from '@/shared/session/me';
import { FilterBar, FilterMany, FilterOne } from '@/shared/ui/FilterBar';
import { PagedList } from '@/shared/ui/PagedList';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { useOpened } from '@/shared/view/opened';
import { EMPTY, PAGE_SIZE, toQuery } from './filter';
import { useOrders } from './hooks';
import { KINDS, STATES } from './look';
import { OrderDrawer } from './OrderDrawer';
import { OrderTable } from './OrderTable';

function OrderFilters() {
  const { t } = useTranslation('orders');
  const [filter, put] = useFilter(EMPTY);
  const { units: own } = useMe();
  const yesNo = [{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }];
  const sorts = ['urgency', 'due_on', '-issued_on', 'issued_on', 'number', '-number'] as const;
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <FilterMany label={t('kind')} value={filter.kind} onChange={(kind) => put({ kind })} options={KINDS.map((value) => ({ value, label: t(`kindOf.${value}`) }))} />
      <FilterMany label={t('state')} value={filter.state} onChange={(state) => put({ state })} options={STATES.map((value) => ({ value, label: t(`stateOf.${value}`) }))} />
      <FilterOne label={t('openOnly')} value={filter.open} onChange={(open) => put({ open })} options={yesNo} />
      <FilterOne label={t('overdue')} value={filter.overdue} onChange={(overdue) => put({ overdue })} options={yesNo} />
      <FilterOne label={t('escalated')} value={filter.escalated} onChange={(escalated) => put({ escalated })} options={yesNo} />
      {own.length > 0 ? <FilterOne label={t('mine', { ns: 'steps' })} value={filter.mine} onChange={(mine) => put({ mine })} options={yesNo} /> : null}
      <FilterMany label={t('unit')} value={filter.unit} onChange={(unit) => put({ unit })} options={useUnits().options} />
      <FilterMany label={t('carrier')} value={filter.carrier} onChange={(carrier) => put({ carrier })} options={useCarriers().options} />
      <FilterOne label={t('sort')} value={filter.sort} onChange={(sort) => put({ sort: sort || 'urgency' })} options={sorts.map((value) => ({ value, label: t(`sortOf.${value}`) }))} />
    </FilterBar>
  );
}

/** All orders that the reader may see: those that wait for the own unit first, then what is due first. */
export function OrderList() {
  const { t } = useTranslation('orders');
  const { filter, page } = useListed(EMPTY, PAGE_SIZE);
  const { opened, show } = useOpened();
  const orders = useOrders({ ...toQuery(filter), ...page });
  return (
    <>
      <PagedList title={t('title')} aside={t('order')} query={orders} filters={<OrderFilters />} empty={t('empty')} emptyAdvice={t('emptyAdvice')}>
        {(items) => <OrderTable orders={items} loading={orders.isPlaceholderData} onOpen={show} />}
      </PagedList>
      {opened ? <OrderDrawer id={opened} onClose={() => show(null)} /> : null}
    </>
  );
}
