import { useTranslation } from 'react-i18next';
import { lastDay } from '@/shared/format/period';
import { DIMENSIONS } from '@/shared/land/dimensions';
import { useCarriers } from '@/shared/names/names';
import { CarrierFilter, StateFilter } from '@/shared/register/parts';
import { EntryLink, RegisterTable } from '@/shared/register/RegisterTable';
import { FilterOne } from '@/shared/ui/FilterBar';
import list from '@/shared/ui/list.module.css';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { useView } from '@/shared/view/view';
import { ViewLink } from '@/shared/view/ViewLink';
import { EMPTY, PAGE_SIZE, SORTS, toQuery } from './filter';
import { useStandards } from './hooks';
import { thresholdText } from './threshold';

function Filters() {
  const { t } = useTranslation('admissionStandards');
  const { t: c } = useTranslation();
  const [filter, put] = useFilter(EMPTY);
  const { period } = useView();
  const day = lastDay(period);
  return (
    <div className={list.filters} role="search" aria-label={c('filter.label')}>
      <CarrierFilter value={filter.carrier} onChange={(carrier) => put({ carrier })} />
      <FilterOne label={t('scope')} value={filter.district} onChange={(district) => put({ district })} options={[{ value: 'true', label: t('district') }, { value: 'false', label: t('carriers') }]} />
      <FilterOne label={t('versions')} value={filter.in_force_on} onChange={(in_force_on) => put({ in_force_on })} options={[{ value: day, label: t('inForceOn', { day }) }]} />
      <StateFilter value={filter.state} onChange={(state) => put({ state })} />
    </div>
  );
}

export function StandardList() {
  const { t } = useTranslation('admissionStandards');
  const { filter, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const query = useStandards({ ...toQuery(filter), ...page });
  const { nameOf } = useCarriers();
  return (
    <RegisterTable
      title={t('title')}
      aside={<ViewLink to="/parcels?breached=true">{t('toBreaches')}</ViewLink>}
      query={query}
      sorting={sorting}
      sorts={SORTS}
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
