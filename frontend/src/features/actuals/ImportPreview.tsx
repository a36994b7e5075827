import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportReport, Issue } from '@/shared/api/types';
import { MutationProblem } from '@/shared/ui/MutationProblem';
import { Notice } from '@/shared/ui/Notice';
import css from './actuals.module.css';
import { annotateWorkbook } from './api/annotateWorkbook';

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

/** What the file would do, and every cell that stands in the way. */
export function ImportPreview({ file, report }: { file: File; report: ImportReport }) {
  const { t } = useTranslation('actuals');
  const annotate = useMutation({ mutationFn: annotateWorkbook, onSuccess: (content) => save(content, `${file.name.replace(/\.\w+$/, '')}-${t('problem')}.xlsx`) });
  return (
    <div className={css.preview}>
      {report.error_total > 0 ? (
        <Notice tone="error">{t('previewBad', { count: report.error_total })}</Notice>
      ) : (
        <Notice tone="success">{t('previewOk', report)}</Notice>
      )}
      {report.question_total > 0 ? <Notice tone="warning">{t('questions', { count: report.question_total })}</Notice> : null}
      {report.issues.length > 0 ? (
        <>
          <div className={css.filters}>
            <strong>{t('issues')}</strong>
            <Button size="small" loading={annotate.isPending} onClick={() => annotate.mutate(file)}>{t('annotated')}</Button>
          </div>
          <MutationProblem error={annotate.error} onReload={() => annotate.reset()} />
          <IssueTable issues={report.issues} />
        </>
      ) : null}
    </div>
  );
}

function IssueTable({ issues }: { issues: readonly Issue[] }) {
  const { t } = useTranslation('actuals');
  return (
    <div style={{ maxHeight: 420, overflow: 'auto' }} tabIndex={0} role="region" aria-label={t('issues')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('level')}</th>
            <th scope="col">{t('cell')}</th>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('found')}</th>
            <th scope="col">{t('problem')}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr key={`${issue.sheet}${issue.cell}${issue.row}${issue.column}${issue.code}${issue.detail}`}>
              <td className="nowrap" style={{ color: issue.severity === 'error' ? '#b3261e' : '#8a5200' }}>
                {issue.severity === 'error' ? `✖ ${t('levelError')}` : `▲ ${t('levelQuestion')}`}
              </td>
              <td className="nowrap">{issue.cell ?? (issue.row === null ? '—' : `${t('row')} ${issue.row}`)}</td>
              <td>{issue.column ?? '—'}</td>
              <td>{issue.value ?? '—'}</td>
              <td>{issue.detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
