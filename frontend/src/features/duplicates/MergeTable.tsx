import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Merge } from '@/shared/api/types';
import { minuteOf } from '@/shared/format/instant';
import { PersonLink } from '@/shared/names/people';
import { useTalentRights } from '@/shared/session/talent';
import { Exports } from '@/shared/ui/Exports';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { ReasonField } from '@/shared/ui/ReasonField';
import { splitMerge } from './api/splitMerge';
import { useMerges } from './hooks';

/** What was merged, and the way back. */
export function MergeTable() {
  const { t } = useTranslation('duplicates');
  const { runs } = useTalentRights();
  const query = useMerges();
  const [splitting, setSplitting] = useState<Merge | null>(null);
  const reload = () => {
    void query.refetch().then(({ data }) => setSplitting((now) => data?.items.find(({ id }) => id === now?.id) ?? null));
  };
  return (
    <Section title={t('merges')} aside={<Exports small list="talent/v1/merges" query={{}} of={t('merges')} />}>
      <Loadable query={query} lines={3}>
        {({ items }) => (
          <Table
            size="small"
            rowKey="id"
            dataSource={items}
            pagination={false}
            scroll={{ x: 900 }}
            locale={{ emptyText: t('noMerges') }}
            columns={[
              { key: 'survivor', title: t('survivor'), width: 170, render: (_, row) => <PersonLink id={row.survivor_id} /> },
              { key: 'merged', title: t('merged'), width: 170, render: (_, row) => <PersonLink id={row.merged_id} /> },
              { key: 'moved', title: t('moved'), width: 170, render: (_, row) => t('movedOf', { places: row.moved.selections?.length ?? 0, teams: (row.moved.led?.length ?? 0) + (row.moved.memberships?.length ?? 0) }) },
              { key: 'reason', title: t('reason'), render: (_, row) => (row.state === 'split' ? t('splitBecause', { merged: row.reason, split: row.split_reason }) : row.reason) },
              { key: 'merged_at', title: t('mergedAt'), width: 150, render: (_, row) => minuteOf(row.merged_at) },
              { key: 'state', title: t('state'), width: 90, render: (_, row) => t(`mergeOf.${row.state}`) },
              { key: 'do', title: t('do'), width: 80, render: (_, row) => (runs && row.state === 'merged' ? <Button type="link" size="small" onClick={() => setSplitting(row)}>{t('split')}</Button> : null) },
            ]}
          />
        )}
      </Loadable>
      {splitting ? (
        <FormDialog<{ reason: string }>
          key={splitting.version}
          title={t('split')}
          submit={t('split')}
          danger
          initial={{ reason: '' }}
          write={({ reason }) => splitMerge(splitting, reason.trim())}
          done={t('splitDone')}
          touches={keys.talent}
          onReload={reload}
          onClose={() => setSplitting(null)}
        >
          <p className="soft">{t('splitMeans')}</p>
          <ReasonField label={t('reason')} rows={2} />
        </FormDialog>
      ) : null}
    </Section>
  );
}
