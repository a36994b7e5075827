import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReplacementShown } from '@/shared/api/types';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Section } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';

/** Who left the current list, who came, when, and why. */
export function Replacements({ of }: { of: readonly ReplacementShown[] }) {
  const { t } = useTranslation('prospectLists');
  return (
    <Section title={t('replacements')} aside={t('replacementsMean')}>
      {of.length === 0 ? (
        <EmptyPanel title={t('noReplacements')} />
      ) : (
        <Table<ReplacementShown>
          size="small"
          rowKey="id"
          dataSource={of}
          pagination={false}
          scroll={{ x: 900 }}
          columns={[
            { key: 'day', title: t('replacedOn'), width: 120, render: (_, row) => row.replaced_on },
            { key: 'left', title: t('whoLeft'), width: 240, render: (_, row) => <ViewLink to={`/prospects/${row.left_id}`}>{`${row.left_code} ${row.left_name}`}</ViewLink> },
            { key: 'came', title: t('whoCame'), width: 240, render: (_, row) => <ViewLink to={`/prospects/${row.came_id}`}>{`${row.came_code} ${row.came_name}`}</ViewLink> },
            { key: 'reason', title: t('reason'), render: (_, row) => row.reason ?? '—' },
            { key: 'actor', title: t('actor'), width: 110, render: (_, row) => row.actor_name ?? '—' },
          ]}
        />
      )}
    </Section>
  );
}
