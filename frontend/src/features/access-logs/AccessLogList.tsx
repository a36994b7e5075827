import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import { minuteOf } from '@/shared/format/instant';
import { RegisterTable } from '@/shared/register/RegisterTable';
import { asRole } from '@/shared/session/role';
import { FilterBar, FilterMany } from '@/shared/ui/FilterBar';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { ViewLink } from '@/shared/view/ViewLink';
import { listAccessLogs } from './api/listAccessLogs';
import { ACTIONS, EMPTY, PAGE_SIZE, PURPOSES, SORTS, toQuery } from './filter';

function Filters() {
  const { t } = useTranslation('dataProtection');
  const [filter, put] = useFilter(EMPTY);
  return (
    <FilterBar q={filter.actor} placeholder={t('actorSearch')} onSearch={(actor) => put({ actor })} onClear={() => put(EMPTY)}>
      <FilterMany label={t('action')} value={filter.action} onChange={(action) => put({ action })} options={ACTIONS.map((value) => ({ value, label: t(`actionOf.${value}`) }))} />
      <FilterMany label={t('purpose')} value={filter.purpose} onChange={(purpose) => put({ purpose })} options={PURPOSES.map((value) => ({ value, label: t(`purposeOf.${value}`) }))} />
    </FilterBar>
  );
}

/** Who looked at whose data, the newest first. */
export function AccessLogList() {
  const { t } = useTranslation('dataProtection');
  const { t: c } = useTranslation();
  const { t: p } = useTranslation('people');
  const { filter, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const wanted = { ...toQuery(filter), ...page };
  const query = useQuery({ queryKey: [keys.talent, 'access-logs', wanted], queryFn: () => listAccessLogs(wanted), placeholderData: keepPreviousData });
  return (
    <RegisterTable
      title={t('looks')}
      query={query}
      sorting={sorting}
      sorts={SORTS}
      filters={<Filters />}
      empty={t('noLooks')}
      emptyAdvice={t('noLooksAdvice')}
      width={1080}
      columns={[
        { key: 'at', title: t('at'), width: 150, render: (_, row) => <span className="nowrap">{minuteOf(row.at)}</span> },
        { key: 'actor', title: t('actor'), width: 150, render: (_, row) => t('actorOf', { name: row.actor_name, role: c(`role.${asRole(row.role)}`) }) },
        { key: 'action', title: t('action'), width: 150, render: (_, row) => t(`actionOf.${row.action}`) },
        { key: 'person', title: t('whose'), width: 150, render: (_, row) => (row.person_id ? <ViewLink to={`/people/${row.person_id}`}>{t('thePerson')}</ViewLink> : t('people', { count: row.people })) },
        { key: 'fields', title: t('fields'), width: 240, render: (_, row) => (row.fields.length > 8 ? t('manyFields', { count: row.fields.length }) : row.fields.map((name) => p(`field.${name}` as 'field.name')).join(' · ')) },
        { key: 'purpose', title: t('purpose'), width: 240, render: (_, row) => (row.purpose ? t('purposeAnd', { purpose: t(`purposeOf.${row.purpose}`), note: row.note ?? '' }) : '—') },
      ]}
    />
  );
}
