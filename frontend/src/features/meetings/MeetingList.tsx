import { useTranslation } from 'react-i18next';
import { useUnits } from '@/shared/names/names';
import { RegisterTable } from '@/shared/register/RegisterTable';
import { LookTag } from '@/shared/steps/tags';
import { FilterBar, FilterMany, FilterOne } from '@/shared/ui/FilterBar';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { ViewLink } from '@/shared/view/ViewLink';
import { NO_MEETING, PAGE_SIZE, toMeetingQuery } from './filter';
import { useMeetings } from './hooks';
import { MEETING_KINDS, MEETING_LOOK, MEETING_STATES } from './look';

function UnitNames({ codes, nameOf }: { codes: readonly string[]; nameOf: (code: string) => string }) {
  const { t } = useTranslation('meetings');
  return <>{codes.length ? codes.map(nameOf).join(t('and')) : t('nobody')}</>;
}

function Filters() {
  const { t } = useTranslation('meetings');
  const [filter, put] = useFilter(NO_MEETING);
  const { options: units } = useUnits();
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(NO_MEETING)}>
      <FilterMany label={t('kind')} value={filter.kind} onChange={(kind) => put({ kind })} options={MEETING_KINDS.map((value) => ({ value, label: t(`kindOf.${value}`) }))} />
      <FilterMany label={t('state')} value={filter.state} onChange={(state) => put({ state })} options={MEETING_STATES.map((value) => ({ value, label: t(`meetingStateOf.${value}`) }))} />
      <FilterMany label={t('units')} value={filter.unit} onChange={(unit) => put({ unit })} options={units} />
      <FilterOne label={t('sort')} value={filter.sort} onChange={(sort) => put({ sort: sort || '-held_on' })} options={[{ value: '-held_on', label: t('newest') }, { value: 'held_on', label: t('oldest') }, { value: 'title', label: t('byTitle') }]} />
    </FilterBar>
  );
}

/** The meetings that the reader may see, the newest first. */
export function MeetingList() {
  const { t } = useTranslation('meetings');
  const { filter, page, sorting } = useListed(NO_MEETING, PAGE_SIZE);
  const { nameOf } = useUnits();
  const meetings = useMeetings({ ...toMeetingQuery(filter), ...page });
  return (
    <RegisterTable
      title={t('title')}
      query={meetings}
      sorting={sorting}
      sorts={[]}
      filters={<Filters />}
      empty={t('empty')}
      emptyAdvice={t('emptyAdvice')}
      lines={8}
      width={900}
      columns={[
        { key: 'held_on', title: t('heldOn'), width: 110, render: (_, row) => row.held_on },
        { key: 'title', title: t('name'), width: 240, render: (_, row) => <ViewLink to={`/meetings/${row.id}`}>{row.title}</ViewLink> },
        { key: 'kind', title: t('kind'), width: 100, render: (_, row) => t(`kindOf.${row.kind}`) },
        { key: 'state', title: t('state'), width: 110, render: (_, row) => <LookTag look={MEETING_LOOK[row.state]} text={t(`meetingStateOf.${row.state}`)} /> },
        { key: 'units', title: t('units'), width: 240, render: (_, row) => <UnitNames codes={row.units} nameOf={nameOf} /> },
        { key: 'matters', title: t('mattersCount'), width: 90, align: 'right', render: (_, row) => row.matters.length },
        { key: 'decisions', title: t('decisionsCount'), width: 120, align: 'right', render: (_, row) => row.decisions },
      ]}
    />
  );
}
