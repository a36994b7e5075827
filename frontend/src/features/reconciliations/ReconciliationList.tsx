import { Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Reconciliation } from '@/shared/api/types';
import { formatDecimal, signOf } from '@/shared/format/decimal';
import { MONEY, PERCENT } from '@/shared/format/units';
import { FilterBar, FilterMany, FilterOne } from '@/shared/ui/FilterBar';
import { Notice } from '@/shared/ui/Notice';
import { PagedList } from '@/shared/ui/PagedList';
import { useFilter } from '@/shared/view/filter';
import { useListed } from '@/shared/view/listed';
import { useView } from '@/shared/view/view';
import { ViewLink } from '@/shared/view/ViewLink';
import { EMPTY, KINDS, PAGE_SIZE, toQuery } from './filter';
import { useReconciliations } from './hooks';
import css from './reconciliations.module.css';

type Line = Reconciliation['lines'][number];

const YEARS = ['2018', '2019', '2020', '2021', '2022'];

function Filters() {
  const { t } = useTranslation('reconciliations');
  const { t: r } = useTranslation('returns');
  const [filter, put] = useFilter(EMPTY);
  return (
    <FilterBar onClear={() => put(EMPTY)}>
      <FilterMany label={r('kind')} value={filter.kind} onChange={(kind) => put({ kind })} options={KINDS.map((value) => ({ value, label: r(`kindOf.${value}`) }))} />
      <FilterOne label={r('year')} value={filter.year} onChange={(year) => put({ year })} options={YEARS.map((value) => ({ value, label: value }))} />
      <FilterOne label={t('sort')} value={filter.sort} onChange={(sort) => put({ sort: sort || '-period' })} options={(['-period', 'period', 'kind'] as const).map((value) => ({ value, label: t(`sortOf.${value}`) }))} />
    </FilterBar>
  );
}

/** A figure to its last digit; a difference with its sign, and a mark beside the colour. */
function Exact({ value, difference = false, total = false }: { value: string | null; difference?: boolean; total?: boolean }) {
  if (value === null) return <span className="soft">—</span>;
  const sign = signOf(value);
  const mark = difference && sign !== 0 ? (sign > 0 ? '▲ ' : '▼ ') : '';
  return <span className={`${css.figure ?? ''} ${total ? (css.total ?? '') : ''} ${difference && sign !== 0 ? (css.off ?? '') : ''}`}>{mark}{formatDecimal(value, { places: 4, trim: true, signed: difference })}</span>;
}

function Compared({ found }: { found: Reconciliation }) {
  const { t } = useTranslation('reconciliations');
  const { t: r } = useTranslation('returns');
  const bold = ({ scope }: Line) => scope === 'district' || scope === 'outside';
  const name: NonNullable<TableProps<Line>['columns']> = [
    { key: 'name', title: r(found.kind === 'cluster_revenue' ? 'cluster' : 'scope'), width: 220, render: (_, line) => (bold(line) ? <strong>{line.name}</strong> : line.name) },
    { key: 'returned', title: `${t('returned')} (${found.unit})`, width: 150, align: 'right', render: (_, line) => <Exact value={line.returned} total={bold(line)} /> },
  ];
  const percent = (value: string | null) => (value === null ? <span className="soft">—</span> : <span className={css.figure}>{formatDecimal(value, { places: 2, signed: true })}{PERCENT}</span>);
  const beside: NonNullable<TableProps<Line>['columns']> = [
    { key: 'statistical', title: `${t('statistical')} (${MONEY})`, width: 150, align: 'right', render: (_, line) => <Exact value={line.statistical} total={bold(line)} /> },
    { key: 'difference', title: `${t('difference')} (${MONEY})`, width: 150, align: 'right', render: (_, line) => <Exact value={line.difference} difference /> },
    { key: 'percent', title: t('percent'), width: 90, align: 'right', render: (_, line) => percent(line.percent) },
    { key: 'records', title: t('records'), width: 90, align: 'right', render: (_, line) => t('recordsOf', { count: line.records }) },
    { key: 'reported', title: `${t('reportedSum')} (${MONEY})`, width: 150, align: 'right', render: (_, line) => <Exact value={line.reported} total={bold(line)} /> },
    { key: 'reportedDifference', title: `${t('reportedDifference')} (${MONEY})`, width: 150, align: 'right', render: (_, line) => <Exact value={line.reported_difference} difference /> },
    { key: 'reportedPercent', title: t('percent'), width: 90, align: 'right', render: (_, line) => percent(line.reported_percent) },
  ];
  return (
    <section className={css.compared} aria-label={`${r(`kindOf.${found.kind}`)} ${found.period}`}>
      <h3 className={css.head}>
        <ViewLink to={`/returns/${found.return_id}`}>{r(`kindOf.${found.kind}`)} {found.period}</ViewLink>{' '}
        <span className="soft small">{r('revisionOf', { number: found.revision })} · {t(`statusOf.${found.status}`)}</span>
      </h3>
      {found.reason ? <Notice tone="info">{found.reason}</Notice> : null}
      <Table<Line> size="small" rowKey="scope" dataSource={found.lines} pagination={false} scroll={{ x: found.bottom_up ? 1240 : 400 }} columns={found.bottom_up ? [...name, ...beside] : name} />
    </section>
  );
}

/** Every return beside what the records of its period sum to: two sources, never one figure. */
export function ReconciliationList() {
  const { t } = useTranslation('reconciliations');
  const { status } = useView();
  const { filter, page } = useListed(EMPTY, PAGE_SIZE);
  const query = useReconciliations({ ...toQuery(filter, status), ...page });
  return (
    <PagedList title={t('title')} aside={t('neverMixed')} query={query} filters={<Filters />} empty={t('empty')} emptyAdvice={t('emptyAdvice')}>
      {(items) => items.map((found) => <Compared key={found.return_id} found={found} />)}
    </PagedList>
  );
}
