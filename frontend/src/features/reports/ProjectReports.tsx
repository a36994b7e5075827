import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Project, Report } from '@/shared/api/types';
import { isPeriod, PLAN_FIRST, PLAN_LAST, periodRange, yearOf } from '@/shared/format/period';
import { Exports } from '@/shared/ui/Exports';
import { Loadable } from '@/shared/ui/Loadable';
import { Section } from '@/shared/ui/Page';
import { useBoardDefaults, useView } from '@/shared/view/view';
import { useMayReport, useProjectReports } from './hooks';
import { ReportPanel } from './ReportPanel';
import css from './reports.module.css';
import { percentText } from './standing';
import { StandingTag } from './StandingTag';

const YEARS = [...new Set(periodRange(PLAN_FIRST, PLAN_LAST).map(yearOf))];

/** A project's monthly reports; a month opens below the table, and the address names it. */
export function ProjectReports({ project }: { project: Project }) {
  const { t } = useTranslation('reports');
  const view = useView();
  const { period: current } = useBoardDefaults();
  const [search, setSearch] = useSearchParams();
  const reports = useProjectReports(project.id);
  const asked = search.get('report');
  const chosen = isPeriod(asked) ? asked : null;
  const [chosenYear, setYear] = useState<string | null>(null);
  const year = chosenYear ?? yearOf(chosen ?? view.period);
  const writes = useMayReport() && !view.past;
  const open = (period: string | null) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        next.delete('report');
        if (period) next.set('report', period);
        return next;
      },
      { preventScrollReset: true },
    );
  const periods = periodRange(`${year}-01`, `${year}-12`).filter((period) => period <= current);
  return (
    <Section
      title={t('title')}
      id="reports"
      aside={
        <>
          <Segmented size="small" aria-label={t('year')} value={year} onChange={setYear} options={YEARS} />{' '}
          <Exports list="progress/v1/reports" query={{ project_id: [project.id] }} of={t('title')} small />
        </>
      }
    >
      <Loadable query={reports} lines={8}>
        {(all) => (
          <>
            <MonthTable periods={periods} reports={all} chosen={chosen} writes={writes} onOpen={open} />
            {chosen ? (
              <ReportPanel key={chosen} projectId={project.id} period={chosen} report={all.find(({ period }) => period === chosen) ?? null} writes={writes} onReload={() => void reports.refetch()} onClose={() => open(null)} />
            ) : null}
          </>
        )}
      </Loadable>
    </Section>
  );
}

interface MonthTableProps {
  periods: readonly string[];
  reports: readonly Report[];
  chosen: string | null;
  writes: boolean;
  onOpen: (period: string) => void;
}

function MonthTable({ periods, reports, chosen, writes, onOpen }: MonthTableProps) {
  const { t } = useTranslation('reports');
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col" className="num">{t('percent')}</th>
            <th scope="col">{t('text')}</th>
            <th scope="col"><span className="visually-hidden">{t('open')}</span></th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => {
            const report = reports.find((one) => one.period === period);
            return (
              <tr key={period} className={period === chosen ? css.chosen : undefined}>
                <th scope="row" className="nowrap">{period}</th>
                <td>{report ? <StandingTag standing={report.state} late={report.late} /> : <span className="soft">○ {t('notReported')}</span>}</td>
                <td className="num">{report ? percentText(report.percent) : '—'}</td>
                <td><div className={css.text}>{report?.text ?? <span className="soft">—</span>}</div></td>
                <td className="nowrap">
                  {report || writes ? (
                    <Button type="link" size="small" onClick={() => onOpen(period)} aria-label={`${t('title')} ${period} ${t(report ? 'open' : 'enter')}`}>{t(report ? 'open' : 'enter')}</Button>
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
