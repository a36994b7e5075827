import { useTranslation } from 'react-i18next';
import { LAND } from '@/shared/format/units';
import css from '@/shared/register/register.module.css';
import { CarrierCell, CarrierFilter, StateFilter, YesNoFilter } from '@/shared/register/parts';
import { EntryLink, RegisterTable } from '@/shared/register/RegisterTable';
import { Figure } from '@/shared/ui/Figure';
import { FilterBar } from '@/shared/ui/FilterBar';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { ViewLink } from '@/shared/view/ViewLink';
import { EMPTY, PAGE_SIZE, SORTS, toQuery } from './filter';
import { useParcels } from './hooks';

function Filters() {
  const { t } = useTranslation('parcels');
  const [filter, put] = useFilter(EMPTY);
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <CarrierFilter value={filter.carrier} onChange={(carrier) => put({ carrier })} />
      <YesNoFilter label={t('breached')} value={filter.breached} onChange={(breached) => put({ breached })} />
      <YesNoFilter label={t('standardLand')} value={filter.standard_land} onChange={(standard_land) => put({ standard_land })} />
      <YesNoFilter label={t('newIndustrial')} value={filter.new_industrial} onChange={(new_industrial) => put({ new_industrial })} />
      <YesNoFilter label={t('forProgramme')} value={filter.for_programme} onChange={(for_programme) => put({ for_programme })} />
      <YesNoFilter label={t('granted')} value={filter.granted} onChange={(granted) => put({ granted })} />
      <YesNoFilter label={t('assigned')} value={filter.assigned} onChange={(assigned) => put({ assigned })} />
      <StateFilter value={filter.state} onChange={(state) => put({ state })} />
    </FilterBar>
  );
}

export function ParcelList() {
  const { t } = useTranslation('parcels');
  const { t: c } = useTranslation();
  const { filter, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const query = useParcels({ ...toQuery(filter), ...page });
  const unset = <span className="soft">{c('register.unset')}</span>;
  return (
    <RegisterTable
      title={t('title')}
      aside={t('aside')}
      query={query}
      sorting={sorting}
      sorts={SORTS}
      filters={<Filters />}
      width={1240}
      columns={[
        { key: 'code', title: t('code'), width: 190, render: (_, row) => <EntryLink id={row.id} text={row.code} /> },
        { key: 'name', title: t('name'), width: 160, render: (_, row) => row.name },
        { key: 'carrier', title: c('register.carrier'), width: 130, render: (_, row) => <CarrierCell code={row.carrier_code} /> },
        { key: 'project', title: t('project'), width: 170, render: (_, row) => (row.project_id ? <ViewLink to={`/projects/${row.project_id}`}>{row.project_name ?? row.project_id}</ViewLink> : <span className="soft">{t('free')}</span>) },
        { key: 'area', title: t('area'), align: 'right', width: 100, render: (_, row) => <Figure value={row.area} unit={LAND} exact /> },
        { key: 'quota_used_on', title: t('quotaUsedOn'), width: 130, render: (_, row) => row.quota_used_on ?? unset },
        { key: 'granted_on', title: t('grantedOn'), width: 120, render: (_, row) => row.granted_on ?? unset },
        { key: 'standard_land', title: t('standardLand'), width: 110, render: (_, row) => (row.standard_land ? c('register.yes') : row.exception_reason ? t('excepted') : c('register.no')) },
        { key: 'breaches', title: t('breached'), width: 130, render: (_, row) => (row.breaches.length > 0 ? <span className={css.bad}>✖ {t('breachCount', { count: row.breaches.length })}</span> : row.standard_id ? `✔ ${t('noBreach')}` : <span className="soft">{t('noStandard')}</span>) },
      ]}
    />
  );
}
