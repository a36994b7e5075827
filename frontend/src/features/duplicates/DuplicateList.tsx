import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { minuteOf } from '@/shared/format/instant';
import { usePersonLabels } from '@/shared/names/people';
import { EntryLink, RegisterTable } from '@/shared/register/RegisterTable';
import { FilterBar, FilterMany } from '@/shared/ui/FilterBar';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { EMPTY, PAGE_SIZE, STATES, toQuery } from './filter';
import { useDuplicates } from './hooks';

function Filters() {
  const { t } = useTranslation('duplicates');
  const [filter, put] = useFilter(EMPTY);
  return (
    <FilterBar onClear={() => put(EMPTY)}>
      <FilterMany label={t('state')} value={filter.state} onChange={(state) => put({ state })} options={STATES.map((value) => ({ value, label: t(`stateOf.${value}`) }))} />
    </FilterBar>
  );
}

/** The pairs that may be one person; without a choice, those that wait for a decision. */
export function DuplicateList() {
  const { t } = useTranslation('duplicates');
  const { filter, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const query = useDuplicates({ ...toQuery(filter), ...page });
  const labels = usePersonLabels([...new Set((query.data?.items ?? []).flatMap(({ first_id, second_id }) => [first_id, second_id]))]);
  const labelOf = (id: string) => labels.get(id) ?? id.slice(0, 8);
  return (
    <RegisterTable
      title={t('title')}
      aside={t('aside')}
      query={query}
      sorting={sorting}
      sorts={['found_at']}
      filters={<Filters />}
      empty={t('empty')}
      emptyAdvice={t('emptyAdvice')}
      width={900}
      columns={[
        { key: 'pair', title: t('pair'), width: 300, render: (_, row) => <EntryLink id={row.id} text={t('pairOf', { one: labelOf(row.first_id), other: labelOf(row.second_id) })} /> },
        { key: 'grounds', title: t('grounds'), render: (_, row) => row.grounds.map((ground) => <Tag key={ground}>{t(`groundOf.${ground}`)}</Tag>) },
        { key: 'state', title: t('state'), width: 110, render: (_, row) => t(`stateOf.${row.state}`) },
        { key: 'found_at', title: t('foundAt'), width: 160, render: (_, row) => minuteOf(row.found_at) },
      ]}
    />
  );
}
