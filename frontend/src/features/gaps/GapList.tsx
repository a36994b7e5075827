import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { MONEY } from '@/shared/format/units';
import { CarrierFilter, YesNoFilter } from '@/shared/register/parts';
import { RegisterTable } from '@/shared/register/RegisterTable';
import { Figure } from '@/shared/ui/Figure';
import { FilterBar, FilterMany } from '@/shared/ui/FilterBar';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { useView } from '@/shared/view/view';
import { ViewLink } from '@/shared/view/ViewLink';
import { listGaps } from './api/listGaps';
import { EMPTY, PAGE_SIZE, SORTS, STANDINGS, toQuery, WHYS } from './filter';
import { GapTotalsTable } from './GapTotalsTable';

function Filters() {
  const { t } = useTranslation('money');
  const [filter, put] = useFilter(EMPTY);
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <FilterMany label={t('gaps.standing')} value={filter.standing} onChange={(standing) => put({ standing })} options={STANDINGS.map((value) => ({ value, label: t(`gaps.standingOf.${value}`) }))} />
      <FilterMany label={t('gaps.why')} value={filter.why} onChange={(why) => put({ why })} options={WHYS.map((value) => ({ value, label: t(`gaps.whyOf.${value}`) }))} />
      <CarrierFilter value={filter.carrier} onChange={(carrier) => put({ carrier })} />
      <YesNoFilter label={t('gaps.industrial')} value={filter.industrial} onChange={(industrial) => put({ industrial })} />
    </FilterBar>
  );
}

/** Projects with both bases side by side, and why one of them is missing. */
export function GapList() {
  const { t } = useTranslation('money');
  const view = useView();
  const { filter, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const asked = { ...toQuery(filter, view), ...page };
  const query = useQuery({
    queryKey: [keys.investment, 'gaps', asked],
    queryFn: async () => {
      const { items, ...rest } = await listGaps(asked);
      return { ...rest, items: items.map((row) => ({ ...row, id: row.project_id })) };
    },
    placeholderData: keepPreviousData,
  });
  const none = t('none');
  return (
    <>
      {query.data ? <GapTotalsTable totals={query.data.totals} /> : null}
      <RegisterTable
        title={t('gaps.page')}
        query={query}
        sorting={sorting}
        sorts={SORTS}
        filters={<Filters />}
        empty={t('gaps.empty')}
        emptyAdvice={t('gaps.emptyAdvice')}
        width={1120}
        columns={[
          { key: 'project', title: t('project'), width: 260, render: (_, row) => <ViewLink to={`/projects/${row.project_id}`}>{row.project_name}</ViewLink> },
          { key: 'planned_total', title: t('gaps.planned'), width: 140, align: 'right', render: (_, row) => <Figure value={row.planned_total} unit={MONEY} exact reason={none} /> },
          { key: 'reported', title: t('gaps.reported'), width: 140, align: 'right', render: (_, row) => <Figure value={row.reported} unit={MONEY} exact reason={none} /> },
          { key: 'statistical', title: t('gaps.statistical'), width: 140, align: 'right', render: (_, row) => <Figure value={row.statistical} unit={MONEY} exact reason={none} /> },
          { key: 'gap', title: t('gaps.gap'), width: 140, align: 'right', render: (_, row) => <Figure value={row.gap} unit={MONEY} exact signed /> },
          { key: 'standing', title: t('gaps.standing'), width: 120, render: (_, row) => t(`gaps.standingOf.${row.standing}`) },
          { key: 'why', title: t('gaps.why'), width: 200, render: (_, row) => (row.why ? t(`gaps.whyOf.${row.why}`) : none) },
        ]}
      />
    </>
  );
}
