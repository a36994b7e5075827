import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { lastDay } from '@/shared/format/period';
import { DIMENSIONS } from '@/shared/land/dimensions';
import { useCarriers } from '@/shared/names/names';
import { EntryLink, RegisterTable } from '@/shared/register/RegisterTable';
import { FilterMany, FilterOne } from '@/shared/ui/FilterBar';
import list from '@/shared/ui/list.module.css';
import { useFilter } from '@/shared/view/filter';
import { useView } from '@/shared/view/view';
import { ViewLink } from '@/shared/view/ViewLink';
import { EMPTY, PAGE_SIZE, SORTS, toQuery } from './filter';
import { useStandards } from './hooks';
import { thresholdText } from './threshold';

function Filters() {
  const { t } = useTranslation('admissionStandards');
  const { t: c } = useTranslation();
  const [filter, put] = useFilter(EMPTY);
  const { options } = useCarriers();
  const { period } = useView();
  const day = lastDay(period);
  return (
    <div className={list.filters} role="search" aria-label={c('filter.label')}>
      <FilterMany label={c('register.carrier')} value={filter.carrier} onChange={(carrier) => put({ carrier })} options={options} />
      <FilterOne label={t('scope')} value={filter.district} onChange={(district) => put({ district })} options={[{ value: 'true', label: t('district') }, { value: 'false', label: t('carriers') }]} />
      <FilterOne label={t('versions')} value={filter.in_force_on} onChange={(in_force_on) => put({ in_force_on })} options={[{ value: day, label: t('inForceOn', { day }) }]} />
      <FilterMany label={c('register.state')} value={filter.state} onChange={(state) => put({ state })} options={(['active', 'withdrawn'] as const).map((value) => ({ value, label: c(`register.stateOf.${value}`) }))} />
    </div>
  );
}

export function StandardList() {
  const { t } = useTranslation('admissionStandards');
  const [filter, put] = useFilter(EMPTY);
  const [search] = useSearchParams();
  const cursor = search.get('cursor');
  const query = useStandards({ ...toQuery(filter), limit: PAGE_SIZE, ...(cursor ? { cursor } : {}) });
  const { nameOf } = useCarriers();
  return (
    <RegisterTable
      title={t('title')}
      aside={<ViewLink to="/parcels?breached=true">{t('toBreaches')}</ViewLink>}
      query={query}
      sort={filter.sort}
      sorts={SORTS}
      defaultSort={EMPTY.sort}
      onSort={(sort) => put({ sort })}
      filters={<Filters />}
      width={1400}
      columns={[
        { key: 'version', title: t('version'), width: 170, render: (_, row) => <EntryLink id={row.id} text={t('versionOf', { whose: row.carrier_code ? nameOf(row.carrier_code) : t('district'), number: row.number })} /> },
        { key: 'valid_from', title: t('validFrom'), width: 120, render: (_, row) => row.valid_from },
        { key: 'document', title: t('document'), width: 150, render: (_, row) => row.document_number ?? '—' },
        ...DIMENSIONS.map((each) => ({
          key: each as string,
          title: t(`dimensionOf.${each}`),
          width: 140,
          render: (_: unknown, row: { dimensions: Record<string, Parameters<typeof thresholdText>[0]> }) => {
            const asked = row.dimensions[each];
            return asked ? thresholdText(asked) : '—';
          },
        })),
      ]}
    />
  );
}
