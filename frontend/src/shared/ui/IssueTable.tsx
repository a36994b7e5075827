import { useTranslation } from 'react-i18next';
import type { FileReport } from '@/shared/api/types';

/** What is wrong with a file, cell by cell. */
export function IssueTable({ issues }: { issues: FileReport['issues'] }) {
  const { t } = useTranslation();
  return (
    <div style={{ maxHeight: 360, overflow: 'auto' }} tabIndex={0} role="region" aria-label={t('import.issues')}>
      <table className="plain-table">
        <thead>
          <tr>
            {(['level', 'cell', 'column', 'found', 'problem'] as const).map((name) => (
              <th key={name} scope="col">{t(`import.${name}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr key={`${issue.sheet}${issue.cell}${issue.row}${issue.column}${issue.code}${issue.detail}`}>
              <td className="nowrap" style={{ color: issue.severity === 'error' ? '#b3261e' : '#8a5200' }}>
                {issue.severity === 'error' ? `✖ ${t('import.levelError')}` : `▲ ${t('import.levelQuestion')}`}
              </td>
              <td className="nowrap">{issue.cell ?? (issue.row === null ? '—' : t('import.rowNumber', { row: issue.row }))}</td>
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
