import { useTranslation } from 'react-i18next';
import { useUnits } from '@/shared/names/names';
import { useProgrammes } from '@/shared/names/people';
import { CarrierCell, CarrierFilter, YesNoFilter } from '@/shared/register/parts';
import { RegisterTable } from '@/shared/register/RegisterTable';
import { DueText, LookTag } from '@/shared/steps/tags';
import { FilterBar, FilterMany } from '@/shared/ui/FilterBar';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { ViewLink } from '@/shared/view/ViewLink';
import { EMPTY, PAGE_SIZE, SORTS, toQuery } from './filter';
import { useApplications } from './hooks';
import { STATE_LOOK, STATES } from './look';

function Filters() {
  const { t } = useTranslation('applications');
  const [filter, put] = useFilter(EMPTY);
  const people = useProgrammes('people');
  const teams = useProgrammes('teams');
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <FilterMany label={t('state')} value={filter.state} onChange={(state) => put({ state })} options={STATES.map((value) => ({ value, label: t(`stateOf.${value}`) }))} />
      <FilterMany label={t('programme')} value={filter.programme} onChange={(programme) => put({ programme })} options={[...people.options, ...teams.options]} />
      <YesNoFilter label={t('open')} value={filter.open} onChange={(open) => put({ open })} />
      <YesNoFilter label={t('overdue')} value={filter.overdue} onChange={(overdue) => put({ overdue })} />
      <CarrierFilter value={filter.carrier} onChange={(carrier) => put({ carrier })} />
      <FilterMany label={t('unit')} value={filter.unit} onChange={(unit) => put({ unit })} options={useUnits().options} />
    </FilterBar>
  );
}

/** Applications: what is open by its due date, then what has ended. */
export function ApplicationList() {
  const { t } = useTranslation('applications');
  const { t: c } = useTranslation();
  const { filter, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const query = useApplications({ ...toQuery(filter), ...page });
  return (
    <RegisterTable
      title={t('title')}
      query={query}
      sorting={sorting}
      sorts={SORTS}
      filters={<Filters />}
      empty={t('empty')}
      emptyAdvice={t('emptyAdvice')}
      width={1220}
      columns={[
        { key: 'number', title: t('number'), width: 190, render: (_, row) => <ViewLink to={`/applications/${row.id}`}>{row.number}</ViewLink> },
        { key: 'applicant', title: t('applicant'), width: 160, render: (_, row) => row.team_name ?? [row.person_code, row.person_name].filter(Boolean).join(' ') },
        { key: 'programme', title: t('programme'), width: 190, render: (_, row) => [row.programme_name ?? row.programme, row.batch].filter(Boolean).join(' · ') },
        { key: 'state', title: t('state'), width: 140, render: (_, row) => <LookTag look={STATE_LOOK[row.state]} text={t(`stateOf.${row.state}`)} /> },
        { key: 'due_on', title: t('due'), width: 190, render: (_, row) => <DueText record={row} /> },
        { key: 'carrier', title: c('register.carrier'), width: 140, render: (_, row) => <CarrierCell code={row.carrier_code} /> },
        { key: 'enterprise', title: t('enterprise'), width: 180, render: (_, row) => row.enterprise_name ?? t('none') },
        { key: 'unit', title: t('unit'), width: 150, render: (_, row) => row.unit_name ?? row.unit },
        { key: 'average', title: t('average'), width: 100, align: 'right', render: (_, row) => (row.average ? t('score', { value: row.average }) : t('none')) },
        { key: 'declared_on', title: t('declaredOn'), width: 120, render: (_, row) => row.declared_on },
      ]}
    />
  );
}
