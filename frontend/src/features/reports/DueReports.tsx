import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { keys } from '@/shared/api/query';
import type { DueQuery, DueReport } from '@/shared/api/types';
import { useCarriers, useUnits } from '@/shared/names/names';
import { useAbilities } from '@/shared/session/me';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Exports } from '@/shared/ui/Exports';
import { FilterBar, FilterMany } from '@/shared/ui/FilterBar';
import { ImportDialog } from '@/shared/ui/ImportDialog';
import { Loadable } from '@/shared/ui/Loadable';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { Section } from '@/shared/ui/Page';
import { Pager } from '@/shared/ui/Pager';
import { setOf, useFilter } from '@/shared/view/filter';
import { useView } from '@/shared/view/view';
import { ViewLink } from '@/shared/view/ViewLink';
import { confirmReports } from './api/confirmReports';
import { useDue, useMayReport, useReportWrite } from './hooks';
import css from './reports.module.css';
import { percentText, STANDINGS } from './standing';
import { StandingTag } from './StandingTag';

const EMPTY = { q: '', standing: [] as string[], owner_unit: [] as string[], carrier: [] as string[] };
const PAGE = 100;

/** What must be reported of the month looked at, and where it stands; the office confirms many at once. */
export function DueReports() {
  const { t } = useTranslation('reports');
  const { period, past } = useView();
  const { review } = useAbilities();
  const [search] = useSearchParams();
  const [filter] = useFilter(EMPTY);
  const { standing, ...rest } = filter;
  const query: DueQuery = { period, ...setOf(rest), ...(standing.length ? { standing: STANDINGS.filter((known) => standing.includes(known)) } : {}) };
  const cursor = search.get('cursor');
  const due = useDue({ ...query, limit: PAGE, ...(cursor ? { cursor } : {}) });
  return (
    <Section title={t('dueTitle', { period })} aside={<ReportActions period={period} />}>
      <DueFilters />
      <Loadable query={due} lines={12}>
        {({ items, next }) =>
          items.length === 0 ? (
            <EmptyPanel title={t('dueEmpty')}>{t('dueEmptyAdvice')}</EmptyPanel>
          ) : (
            <>
              <DueTable key={period} rows={items} confirms={review && !past} onReload={() => void due.refetch()} />
              <Pager next={next} count={items.length} />
            </>
          )
        }
      </Loadable>
    </Section>
  );
}

function DueFilters() {
  const { t } = useTranslation('reports');
  const [filter, put] = useFilter(EMPTY);
  const carriers = useCarriers();
  const units = useUnits();
  return (
    <FilterBar q={filter.q} placeholder={t('search')} onSearch={(q) => put({ q })} onClear={() => put(EMPTY)}>
      <FilterMany label={t('standing')} value={filter.standing} onChange={(standing) => put({ standing })} options={STANDINGS.map((value) => ({ value, label: t(`standingOf.${value}`) }))} />
      <FilterMany label={t('unit')} value={filter.owner_unit} onChange={(owner_unit) => put({ owner_unit })} options={units.options} />
      <FilterMany label={t('carrier')} value={filter.carrier} onChange={(carrier) => put({ carrier })} options={carriers.options} />
    </FilterBar>
  );
}

function ReportActions({ period }: { period: string }) {
  const { t } = useTranslation('reports');
  const { past } = useView();
  const writes = useMayReport() && !past;
  const [importing, setImporting] = useState(false);
  return (
    <>
      {writes ? <Button size="small" onClick={() => setImporting(true)}>{t('import')}</Button> : null}{' '}
      <Exports list="progress/v1/reports" query={{ period: [period] }} of={t('title')} small />
      {importing ? (
        <ImportDialog
          title={t('importWhat', { period })}
          list="progress/v1/reports"
          touches={keys.progress}
          templateQuery={`period=${period}`}
          submits={t('importSubmit')}
          onClose={() => setImporting(false)}
        />
      ) : null}
    </>
  );
}

interface DueTableProps {
  rows: readonly DueReport[];
  confirms: boolean;
  onReload: () => void;
}

function DueTable({ rows, confirms, onReload }: DueTableProps) {
  const { t } = useTranslation('reports');
  const { message } = App.useApp();
  const { nameOf } = useUnits();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const confirm = useReportWrite(confirmReports, ({ confirmed, own }) => {
    setChosen(new Set());
    if (confirmed > 0) void message.success(t('confirmedMany', { count: confirmed }));
    if (own > 0) void message.warning(t('confirmOwn', { count: own }), 8);
  });
  const waiting = rows.flatMap((row) => (row.standing === 'submitted' && row.report_id && row.version ? [{ id: row.report_id, version: row.version }] : []));
  const picked = waiting.filter(({ id }) => chosen.has(id));
  const toggle = (id: string, on: boolean) => setChosen((now) => new Set(on ? [...now, id] : [...now].filter((one) => one !== id)));
  const selects = confirms && waiting.length > 0;
  return (
    <>
      <MutationProblem error={confirm.error} onReload={onReload} />
      {selects ? (
        <p className={css.actions}>
          <Checkbox checked={picked.length === waiting.length} indeterminate={picked.length > 0 && picked.length < waiting.length} onChange={(event) => setChosen(new Set(event.target.checked ? waiting.map(({ id }) => id) : []))}>
            {t('selectAll', { count: waiting.length })}
          </Checkbox>
          <Button type="primary" size="small" disabled={picked.length === 0} loading={confirm.isPending} onClick={() => confirm.mutate(picked)}>{t('confirmSelected', { count: picked.length })}</Button>
        </p>
      ) : null}
      <div className="scroll-x">
        <table className="plain-table">
          <thead>
            <tr>
              {selects ? <th scope="col"><span className="visually-hidden">{t('select')}</span></th> : null}
              <th scope="col">{t('project')}</th>
              <th scope="col">{t('unit')}</th>
              <th scope="col">{t('standing')}</th>
              <th scope="col" className="num">{t('percent')}</th>
              <th scope="col">{t('text')}</th>
              <th scope="col">{t('dueOn')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.project_id}>
                {selects ? (
                  <td>
                    {row.standing === 'submitted' && row.report_id ? (
                      <Checkbox checked={chosen.has(row.report_id)} onChange={(event) => row.report_id && toggle(row.report_id, event.target.checked)} aria-label={t('selectOne', { name: row.project_name })} />
                    ) : null}
                  </td>
                ) : null}
                <td><ViewLink to={`/projects/${row.project_id}?report=${row.period}#reports`}>{row.project_name}</ViewLink></td>
                <td>{nameOf(row.owner_unit)}</td>
                <td>
                  <StandingTag standing={row.state === 'draft' && row.standing === 'waiting' ? 'draft' : row.standing} late={row.late} />
                  {row.return_reason && row.standing === 'returned' ? <div className="soft small">{row.return_reason}</div> : null}
                </td>
                <td className="num">{percentText(row.percent)}</td>
                <td><div className={css.text}>{row.text ?? <span className="soft">—</span>}</div></td>
                <td className="nowrap">{row.due_on}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
