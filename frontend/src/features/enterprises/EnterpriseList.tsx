import { useTranslation } from 'react-i18next';
import { CarrierCell, CarrierFilter, StateFilter, YesNoFilter } from '@/shared/register/parts';
import { EntryLink, RegisterTable } from '@/shared/register/RegisterTable';
import { FilterBar, FilterMany } from '@/shared/ui/FilterBar';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { EMPTY, PAGE_SIZE, SORTS, toQuery } from './filter';
import { useEnterprises } from './hooks';

function Filters() {
  const { t } = useTranslation('enterprises');
  const [filter, put] = useFilter(EMPTY);
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <CarrierFilter value={filter.carrier} onChange={(carrier) => put({ carrier })} />
      <YesNoFilter label={t('startup')} value={filter.startup} onChange={(startup) => put({ startup })} />
      <FilterMany label={t('unicorn')} value={filter.unicorn} onChange={(unicorn) => put({ unicorn })} options={(['quasi', 'full'] as const).map((value) => ({ value, label: t(`unicornOf.${value}`) }))} />
      <YesNoFilter label={t('closed')} value={filter.closed} onChange={(closed) => put({ closed })} />
      <StateFilter value={filter.state} onChange={(state) => put({ state })} />
    </FilterBar>
  );
}

export function EnterpriseList() {
  const { t } = useTranslation('enterprises');
  const { t: c } = useTranslation();
  const { filter, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const query = useEnterprises({ ...toQuery(filter), ...page });
  const unset = <span className="soft">{c('register.unset')}</span>;
  return (
    <RegisterTable
      title={t('title')}
      query={query}
      sorting={sorting}
      sorts={SORTS}
      filters={<Filters />}
      width={1080}
      columns={[
        { key: 'name', title: t('name'), width: 240, render: (_, row) => <EntryLink id={row.id} text={row.name} /> },
        { key: 'credit_code', title: t('creditCode'), width: 190, render: (_, row) => <span className="nowrap">{row.credit_code}</span> },
        { key: 'carrier', title: c('register.carrier'), width: 150, render: (_, row) => <CarrierCell code={row.carrier_code} /> },
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
