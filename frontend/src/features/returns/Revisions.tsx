import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReturnRevision, StatisticsReturnDetail } from '@/shared/api/types';
import { Amount } from './Amount';

interface Line {
  scope: string;
  name: string;
  total: boolean;
  of: (revision: ReturnRevision) => { amount: string | null; restated: string | null };
}

function linesOf(revisions: readonly ReturnRevision[], words: { parts: string; outside: string }, clusters: boolean): Line[] {
  const scopes = new Map(revisions.flatMap(({ rows }) => rows.map(({ scope, name }) => [scope, name] as const)));
  const rows: Line[] = [...scopes].map(([scope, name]) => ({
    scope,
    name,
    total: scope === 'district',
    of: (revision) => {
      const row = revision.rows.find((each) => each.scope === scope);
      return { amount: row?.amount ?? null, restated: row?.restated_amount ?? null };
    },
  }));
  const total = (scope: 'carriers' | 'outside', name: string): Line => ({ scope: `=${scope}`, name, total: true, of: ({ totals, restated_totals }) => ({ amount: totals[scope], restated: restated_totals?.[scope] ?? null }) });
  return [...rows, total('carriers', words.parts), ...(clusters ? [] : [total('outside', words.outside)])];
}

/** The rows of a return; of several revisions side by side, the newest last. */
export function Revisions({ entry, revisions }: { entry: StatisticsReturnDetail; revisions: readonly ReturnRevision[] }) {
  const { t } = useTranslation('returns');
  const clusters = entry.kind === 'cluster_revenue';
  const restates = (revision: ReturnRevision) => revision.restated_totals !== null;
  return (
    <Table<Line>
      size="small"
      rowKey="scope"
      dataSource={linesOf(revisions, { parts: t('parts'), outside: t('outside') }, clusters)}
      pagination={false}
      scroll={{ x: 260 + revisions.length * 180 + revisions.filter(restates).length * 180 }}
      columns={[
        { key: 'name', title: t(clusters ? 'cluster' : 'scope'), width: 240, fixed: 'left', render: (_, { name, total }) => (total ? <strong>{name}</strong> : name) },
        ...revisions.flatMap((revision) => {
          const head = `${t('revisionOf', { number: revision.number })} · ${t(`revisionStateOf.${revision.state}`, { defaultValue: revision.state })}`;
          const amount = { key: `amount${revision.number}`, title: `${head} (${entry.unit})`, width: 180, align: 'right' as const, render: (_: unknown, line: Line) => <Amount value={line.of(revision).amount} total={line.total} /> };
          const restated = { key: `restated${revision.number}`, title: `${t('restated')} (${entry.unit})`, width: 180, align: 'right' as const, render: (_: unknown, line: Line) => <Amount value={line.of(revision).restated} total={line.total} /> };
          return restates(revision) ? [amount, restated] : [amount];
        }),
      ]}
    />
  );
}
