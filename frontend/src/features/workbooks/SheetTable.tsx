import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Workbook } from '@/shared/api/types';
import { IssueTable } from '@/shared/ui/IssueTable';
import css from './workbooks.module.css';

const COUNTS = ['created', 'updated', 'unchanged', 'blank', 'wrong'] as const;

/** What each sheet would do, and every cell that stands in the way. */
export function SheetTable({ book }: { book: Workbook }) {
  const { t } = useTranslation('workbooks');
  const issues = book.preview.sheets.flatMap((sheet) => sheet.issues);
  return (
    <>
      <table className={`plain-table ${css.table}`}>
        <caption className="visually-hidden">{t('preview')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sheet')}</th>
            {COUNTS.map((name) => <th key={name} scope="col" className="num">{t(name)} ({t('unitRows')})</th>)}
            <th scope="col" className="num">{t('questioned')}</th>
          </tr>
        </thead>
        <tbody>
          {book.preview.sheets.map((sheet) => (
            <tr key={sheet.sheet}>
              <th scope="row">{sheet.title}</th>
              {sheet.present ? (
                <>
                  {COUNTS.map((name) => <td key={name} className="num">{name === 'wrong' && sheet.wrong > 0 ? `✖ ${sheet.wrong}` : sheet[name]}</td>)}
                  <td className="num">{sheet.question_total > 0 ? `▲ ${sheet.question_total}` : 0}</td>
                </>
              ) : (
                <td className="soft" colSpan={COUNTS.length + 1}>{t('absent')}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {issues.length > 0 ? (
        <>
          <p><Button size="small" href={`/api/progress/v1/workbooks/${book.id}/annotated.xlsx`} download>{t('annotated')}</Button></p>
          <IssueTable issues={issues} />
        </>
      ) : null}
    </>
  );
}
