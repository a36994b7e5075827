import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cluster } from '@/shared/api/types';
import { RegisterTable } from '@/shared/register/RegisterTable';
import { useAbilities } from '@/shared/session/me';
import { Exports } from '@/shared/ui/Exports';
import { FilterBar, FilterMany } from '@/shared/ui/FilterBar';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { useView } from '@/shared/view/view';
import { ClusterForm } from './ClusterForm';
import { EMPTY, GROUPS, PAGE_SIZE, SORTS, toQuery } from './filter';
import { useClusters } from './hooks';

export function ClusterActions() {
  const { t } = useTranslation('clusters');
  const [filter] = useFilter(EMPTY);
  const { past } = useView();
  const { manage } = useAbilities();
  const [open, setOpen] = useState(false);
  return (
    <>
      {manage && !past ? <Button type="primary" onClick={() => setOpen(true)}>{t('create')}</Button> : null}
      <Exports list="investment/v1/clusters" query={toQuery(filter)} of={t('title')} />
      {open ? <ClusterForm onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Filters() {
  const { t } = useTranslation('clusters');
  const [filter, put] = useFilter(EMPTY);
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <FilterMany label={t('group')} value={filter.group} onChange={(group) => put({ group })} options={GROUPS.map((value) => ({ value, label: t(`groupOf.${value}`) }))} />
    </FilterBar>
  );
}

/** The clusters that the plan names, and those that officials add. */
export function ClusterList() {
  const { t } = useTranslation('clusters');
  const { past } = useView();
  const { manage } = useAbilities();
  const { filter, page, sorting } = useListed(EMPTY, PAGE_SIZE);
  const query = useClusters({ ...toQuery(filter), ...page });
  const [editing, setEditing] = useState<Cluster | null>(null);
  const none = <span className="soft">—</span>;
  return (
    <>
      <RegisterTable<Cluster>
        title={t('title')}
        aside={t('aside')}
        query={query}
        sorting={sorting}
        sorts={SORTS}
        filters={<Filters />}
        width={980}
        columns={[
          { key: 'name', title: t('name'), width: 200, render: (_, row) => row.name },
          { key: 'code', title: t('code'), width: 150, render: (_, row) => row.code },
          { key: 'group', title: t('group'), width: 190, render: (_, row) => t(`groupOf.${row.group}`) },
          { key: 'valid_from', title: t('validFrom'), width: 110, render: (_, row) => row.valid_from },
          { key: 'valid_to', title: t('validTo'), width: 110, render: (_, row) => row.valid_to ?? none },
          { key: 'clause', title: t('origin'), width: 150, render: (_, row) => (row.clause ? t('byPlan', { clause: row.clause }) : (row.source ?? t('byOfficials'))) },
          ...(manage && !past ? [{ key: 'do', title: t('do'), width: 80, render: (_: unknown, row: Cluster) => <Button type="link" size="small" aria-label={t('editOf', { name: row.name })} onClick={() => setEditing(row)}>{t('change')}</Button> }] : []),
        ]}
      />
      {editing ? <ClusterForm key={editing.version} entry={editing} onClose={() => setEditing(null)} /> : null}
    </>
  );
}
