import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Report } from '@/shared/api/types';
import { Facts } from '@/shared/ui/Facts';
import { Loadable } from '@/shared/ui/Loadable';
import { Notice } from '@/shared/ui/Notice';
import { useProposal } from './hooks';
import { ReportForm } from './ReportForm';
import { ReportReview } from './ReportReview';
import css from './reports.module.css';
import { percentText } from './standing';
import { StandingTag } from './StandingTag';

interface ReportPanelProps {
  projectId: string;
  period: string;
  report: Report | null;
  writes: boolean;
  onReload: () => void;
  onClose: () => void;
}

/** One month of a project: what is said, and what may be done with it now. */
export function ReportPanel({ projectId, period, report, writes, onReload, onClose }: ReportPanelProps) {
  const { t } = useTranslation('reports');
  return (
    <section className={css.panel} aria-label={t('panel', { period })}>
      <header className={css.panelHead}>
        <strong>{t('panel', { period })}</strong>
        <Button size="small" onClick={onClose}>{t('action.close', { ns: 'common' })}</Button>
      </header>
      {report ? <ReportFacts report={report} /> : null}
      {report?.return_reason ? <Notice tone="warning">{t('returnedBecause', { reason: report.return_reason })}</Notice> : null}
      {writes && report?.state === 'submitted' ? <ReportReview report={report} onReload={onReload} /> : null}
      {writes && report?.state !== 'submitted' ? <Writing key={report?.version ?? 0} projectId={projectId} period={period} report={report} onReload={onReload} /> : null}
      {!writes && !report ? <p className="soft">{t('nothing')}</p> : null}
    </section>
  );
}

function ReportFacts({ report }: { report: Report }) {
  const { t } = useTranslation('reports');
  const corrected = report.confirmed_text !== null && report.state !== 'confirmed';
  return (
    <Facts
      facts={[
        { term: t('state'), value: <StandingTag standing={report.state} late={report.late} /> },
        { term: t('dueOn'), value: report.due_on },
        { term: t('percent'), value: percentText(report.percent) },
        { term: t('text'), value: <span className={css.text}>{report.text}</span> },
        ...(corrected ? [{ term: t('confirmedBefore'), value: <span className={css.text}>{percentText(report.confirmed_percent)} {report.confirmed_text}</span> }] : []),
        ...(report.reason ? [{ term: t('correctReason'), value: report.reason }] : []),
      ]}
    />
  );
}

function Writing({ projectId, period, report, onReload }: Pick<ReportPanelProps, 'projectId' | 'period' | 'report' | 'onReload'>) {
  const proposal = useProposal(projectId, period);
  return <Loadable query={proposal} lines={4}>{(found) => <ReportForm proposal={found} report={report} onReload={onReload} />}</Loadable>;
}
