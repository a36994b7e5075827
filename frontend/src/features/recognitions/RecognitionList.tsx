import { useTranslation } from 'react-i18next';
import { lastDay } from '@/shared/format/period';
import { CarrierCell, CarrierFilter, StateFilter } from '@/shared/register/parts';
import { EntryLink, RegisterTable } from '@/shared/register/RegisterTable';
import { FilterBar, FilterMany, FilterOne } from '@/shared/ui/FilterBar';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { useView } from '@/shared/view/view';
import { EMPTY, KINDS, LEVELS, PAGE_SIZE, SORTS, toQuery } from './filter';
import { useRecognitions } from './hooks';

function Filters() {
  const { t } = useTranslation('recognitions');
  const [filter, put] = useFilter(EMPTY);
  const { period } = useView();
  const day = lastDay(period);
  const yesNo = [{ value: 'true', label: t('baselineYes') }, { value: 'false', label: t('baselineNo') }];
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <FilterMany label={t('kind')} value={filter.kind} onChange={(kind) => put({ kind })} options={KINDS.map((value) => ({ value, label: t(`kindOf.${value}`) }))} />
      <FilterMany label={t('level')} value={filter.level} onChange={(level) => put({ level })} options={LEVELS.map((value) => ({ value, label: t(`levelOf.${value}`) }))} />
      <CarrierFilter value={filter.carrier} onChange={(carrier) => put({ carrier })} />
      <FilterOne label={t('baseline')} value={filter.baseline} onChange={(baseline) => put({ baseline })} options={yesNo} />
      <FilterOne label={t('valid')} value={filter.valid_on} onChange={(valid_on) => put({ valid_on })} options={[{ value: day, label: t('validOn', { day }) }]} />
      <StateFilter value={filter.state} onChange={(state) => put({ state })} />
    </FilterBar>
  );
}

export function RecognitionList() {
  const { t } = useTranslation('recognitions');
  const { t: c } = useTranslation();
  const { filter, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const query = useRecognitions({ ...toQuery(filter), ...page });
  return (
    <RegisterTable
      title={t('title')}
      aside={t('unitRule')}
      query={query}
      sorting={sorting}
      sorts={SORTS}
      filters={<Filters />}
      width={1080}
      columns={[
        { key: 'subject_name', title: t('subject'), width: 230, render: (_, row) => <EntryLink id={row.id} text={row.subject_name} /> },
        { key: 'subject_kind', title: t('subjectKind'), width: 90, render: (_, row) => t(`subjectOf.${row.subject_kind}`) },
        { key: 'kind', title: t('kind'), width: 140, render: (_, row) => t(`kindOf.${row.kind}`) },
        { key: 'level', title: t('level'), width: 80, render: (_, row) => t(`levelOf.${row.level}`) },
        { key: 'document', title: t('document'), width: 190, render: (_, row) => row.document_number },
        { key: 'carrier', title: c('register.carrier'), width: 140, render: (_, row) => <CarrierCell code={row.carrier_code} /> },
        { key: 'recognised_on', title: t('recognisedOn'), width: 120, render: (_, row) => row.recognised_on },
        { key: 'lapses_on', title: t('lapsesOn'), width: 110, render: (_, row) => row.lapses_on ?? '—' },
        { key: 'baseline', title: t('baseline'), width: 100, render: (_, row) => t(row.baseline ? 'baselineYes' : 'baselineNo') },
      ]}
    />
  );
}
