import { useTranslation } from 'react-i18next';
import { useProgrammes } from '@/shared/names/people';
import { CarrierCell, CarrierFilter, YesNoFilter } from '@/shared/register/parts';
import { RegisterTable } from '@/shared/register/RegisterTable';
import { useTalentRights } from '@/shared/session/talent';
import { FilterBar, FilterMany } from '@/shared/ui/FilterBar';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { ViewLink } from '@/shared/view/ViewLink';
import { EMPTY, PAGE_SIZE, SORTS, STATES, toQuery } from './filter';
import { usePeople } from './hooks';
import { useSaid } from './useSaid';

function Filters() {
  const { t } = useTranslation('people');
  const [filter, put] = useFilter(EMPTY);
  const { sees } = useTalentRights();
  return (
    <FilterBar q={filter.q} placeholder={t(sees ? 'search' : 'searchCode')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <CarrierFilter value={filter.carrier} onChange={(carrier) => put({ carrier })} />
      <YesNoFilter label={t('counted')} value={filter.counted} onChange={(counted) => put({ counted })} />
      <FilterMany label={t('state')} value={filter.state} onChange={(state) => put({ state })} options={STATES.map((value) => ({ value, label: t(`stateOf.${value}`) }))} />
    </FilterBar>
  );
}

/** The register of people; what is personal is masked, or left out for who does not work with people. */
export function PeopleList() {
  const { t } = useTranslation('people');
  const { t: c } = useTranslation();
  const said = useSaid();
  const { nameOf } = useProgrammes('people');
  const { sees } = useTalentRights();
  const { filter, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const query = usePeople({ ...toQuery(filter), ...page });
  const day = (value: string | null | undefined) => value ?? '—';
  return (
    <RegisterTable
      title={t('title')}
      query={query}
      sorting={sorting}
      sorts={SORTS}
      filters={<Filters />}
      width={1180}
      columns={[
        { key: 'code', title: t('code'), width: 130, render: (_, row) => <ViewLink to={`/people/${row.id}`}>{row.code}</ViewLink> },
        ...(sees
          ? [
              { key: 'name', title: t('field.name'), width: 110, render: (_: unknown, row: { personal?: { name?: string | null } | null }) => row.personal?.name ?? '—' },
              { key: 'document', title: t('field.document_number'), width: 200, render: (_: unknown, row: { personal?: { document_number?: string | null } | null }) => <span className="nowrap">{row.personal?.document_number ?? '—'}</span> },
              { key: 'education', title: t('field.education'), width: 110, render: (_: unknown, row: { personal?: { education?: string | null } | null }) => said('education', row.personal?.education) },
            ]
          : []),
        { key: 'carrier', title: c('register.carrier'), width: 150, render: (_, row) => <CarrierCell code={row.carrier_code ?? null} /> },
        { key: 'programmes', title: t('programmes'), width: 150, render: (_, row) => (row.selections ?? []).filter(({ state }) => state === 'active').map(({ programme }) => nameOf(programme)).join(' · ') || '—' },
        { key: 'selected_on', title: t('selectedOn'), width: 120, render: (_, row) => day(row.selected_on) },
        { key: 'on_job_on', title: t('onJobOn'), width: 120, render: (_, row) => day(row.on_job_on) },
        { key: 'introduced_on', title: t('introducedOn'), width: 120, render: (_, row) => day(row.introduced_on) },
        { key: 'counted_on', title: t('countedOn'), width: 130, render: (_, row) => (row.counted_on ? `✔ ${row.counted_on}` : t('notCounted')) },
        { key: 'state', title: t('state'), width: 90, render: (_, row) => t(`stateOf.${row.state}`) },
      ]}
    />
  );
}
