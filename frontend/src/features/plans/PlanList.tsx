import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { PLAN_FIRST, PLAN_LAST, yearOf } from '@/shared/format/period';
import { MONEY } from '@/shared/format/units';
import { CarrierFilter, StateFilter, YesNoFilter } from '@/shared/register/parts';
import { EntryLink, RegisterTable } from '@/shared/register/RegisterTable';
import { Figure } from '@/shared/ui/Figure';
import { FilterBar, FilterMany } from '@/shared/ui/FilterBar';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { listPlans } from './api/listPlans';
import { EMPTY, PAGE_SIZE, SORTS, toQuery } from './filter';

const FIRST = Number(yearOf(PLAN_FIRST));
const YEARS = Array.from({ length: Number(yearOf(PLAN_LAST)) - FIRST + 1 }, (_, at) => ({ value: String(FIRST + at), label: String(FIRST + at) }));

function Filters() {
  const { t } = useTranslation('money');
  const [filter, put] = useFilter(EMPTY);
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <FilterMany label={t('year')} value={filter.year} onChange={(year) => put({ year })} options={YEARS} />
      <CarrierFilter value={filter.carrier} onChange={(carrier) => put({ carrier })} />
      <YesNoFilter label={t('plans.revised')} value={filter.revised} onChange={(revised) => put({ revised })} />
      <StateFilter value={filter.state} onChange={(state) => put({ state })} />
    </FilterBar>
  );
}

export function PlanList() {
  const { t } = useTranslation('money');
  const { filter, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const asked = { ...toQuery(filter), ...page };
  const query = useQuery({ queryKey: [keys.investment, 'plans', asked], queryFn: () => listPlans(asked), placeholderData: keepPreviousData });
  return (
    <RegisterTable
      title={t('plans.page')}
      query={query}
      sorting={sorting}
      sorts={SORTS}
      filters={<Filters />}
      width={1000}
      columns={[
        { key: 'project', title: t('project'), width: 260, render: (_, row) => <EntryLink id={row.id} text={row.project_name} /> },
        { key: 'year', title: t('year'), width: 80, dataIndex: 'year' },
        { key: 'amount', title: t('plans.planned'), width: 160, align: 'right', render: (_, row) => <Figure value={row.amount} unit={MONEY} exact /> },
        { key: 'version', title: t('plans.version'), width: 100, render: (_, row) => t('plans.versionOf', { number: row.plan_version }) },
        { key: 'issued_on', title: t('plans.issuedOn'), width: 120, dataIndex: 'issued_on' },
        { key: 'document', title: t('document'), width: 160, render: (_, row) => row.document_number ?? t('none') },
        { key: 'reason', title: t('plans.reason'), width: 160, render: (_, row) => row.reason ?? t('none') },
      ]}
    />
  );
}
